/**
 * Saving and resuming: named tensors in memory, in a file, and in an atomically replaced directory.
 *
 * <p>Whatever learns implements {@link io.geodesic.policies.checkpoint.Stateful} and puts its
 * arrays into a {@link io.geodesic.policies.checkpoint.State}. {@link
 * io.geodesic.policies.checkpoint.SafeTensors} is that state as a file that NumPy and PyTorch open;
 * {@link io.geodesic.policies.checkpoint.Checkpoint} is the file with its metadata in a directory
 * that survives a crash at any moment. Every double comes back with its bits: a run resumed is the
 * run uninterrupted. All failures are {@link io.geodesic.policies.checkpoint.CheckpointException}s
 * of one line.
 *
 * <p>Depends on Jackson and Guava and knows no policy: it must not import networks, distributions
 * or algorithms, which all depend on it. Java serialization is never used.
 */
package io.geodesic.policies.checkpoint;
