/**
 * Saving and resuming: named tensors in memory, in a file, and in an atomically replaced directory.
 *
 * <p>Everything that learns implements {@link io.geodesic.policies.checkpoint.Stateful} and puts
 * its tensors into a {@link io.geodesic.policies.checkpoint.State}.
 *
 * <p>Depends on nothing of ours and knows no policy: it must not import networks, distributions or
 * algorithms, which all depend on it.
 */
package io.geodesic.policies.checkpoint;
