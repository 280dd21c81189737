/**
 * Parallel loops whose results do not depend on the number of threads.
 *
 * <p>{@link io.geodesic.commons.parallel.Workers} runs numbered tasks on a fixed pool with a
 * hand-over of a few microseconds; {@link io.geodesic.commons.parallel.RowBlocks} cuts the rows of
 * a batch into blocks of 128 and at most 16 groups of blocks, by the number of rows alone. A
 * reduction over rows writes one partial result per group and adds these up in the order of the
 * groups: the order of every floating-point operation is then fixed, whoever ran which task.
 *
 * <p>Depends on the JDK and, for joining threads, on Guava.
 */
package io.geodesic.commons.parallel;
