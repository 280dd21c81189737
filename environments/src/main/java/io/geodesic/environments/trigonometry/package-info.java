/**
 * Sine and cosine with the same bits on every machine ({@link
 * io.geodesic.environments.trigonometry.Trigonometry}), for tasks that turn.
 *
 * <p>Depends on nothing.
 */
package io.geodesic.environments.trigonometry;
