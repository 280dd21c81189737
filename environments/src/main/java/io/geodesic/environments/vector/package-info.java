/**
 * Many environments stepped as one matrix.
 *
 * <p>The main type is {@link io.geodesic.environments.vector.VectorEnvironment}: N copies of one
 * environment, row i of every matrix belonging to copy i. An episode that ends is reset within the
 * same step; what it ended with is kept in a second observation matrix, from which the value at a
 * truncation is bootstrapped. Each copy draws from its own random stream, so that results do not
 * depend on the number of threads, and the whole can be saved and continued with the same bits.
 * Copies in this process are stepped in blocks, on threads; copies in other processes hear of all
 * actions before the first result is awaited.
 *
 * <p>Every number that passes is checked. Depends on core, space and registry, and on no task.
 */
package io.geodesic.environments.vector;
