/**
 * Execution of recorded programs over a batch, again and again, without allocating.
 *
 * <p>A {@link io.geodesic.autodiff.replay.Replay} takes the outputs wanted from a tape, drops what
 * they do not need, and splits the rest twice. By <em>stage</em>: values that depend on designated
 * "hot" inputs are recomputed at each {@code run}, all others once at {@code prepare}; a linearised
 * program (J·v, Fisher-vector products) thus keeps the activations of its base point. By
 * <em>phase</em>: what has no batch rows comes first, then the rows, block by block of {@link
 * io.geodesic.commons.parallel.RowBlocks}, each block passing through all operations while it is in
 * cache and groups of blocks in parallel; then what follows from sums over the rows. Partial sums
 * are reduced in the order of the groups, so that results do not depend on the number of threads.
 *
 * <p>It must not know primitives by name, nor policies.
 */
package io.geodesic.autodiff.replay;
