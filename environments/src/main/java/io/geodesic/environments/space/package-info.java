/**
 * The sets that observations and actions come from, as in Gymnasium.
 *
 * <p>The main type is {@link io.geodesic.environments.space.Space}, with two kinds: {@link
 * io.geodesic.environments.space.Discrete}, the indices 0, …, n − 1, and {@link
 * io.geodesic.environments.space.Box}, arrays of reals between float32 bounds. An element is a run
 * of doubles in a larger array; a discrete one takes one double, which holds the index.
 *
 * <p>Depends on random streams only; knows no environment.
 */
package io.geodesic.environments.space;
