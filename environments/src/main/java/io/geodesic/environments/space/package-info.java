/**
 * The sets that observations and actions come from, as in Gymnasium.
 *
 * <p>The main type is {@link io.geodesic.environments.space.Space}, with four kinds: {@link
 * io.geodesic.environments.space.Discrete}, the indices 0, …, n − 1; {@link
 * io.geodesic.environments.space.MultiDiscrete}, lists of such; {@link
 * io.geodesic.environments.space.MultiBinary}, lists of zeros and ones; and {@link
 * io.geodesic.environments.space.Box}, arrays of reals between float32 bounds. An element is a run
 * of doubles in a larger array; an index takes one double.
 *
 * <p>Depends on random streams only; knows no environment.
 */
package io.geodesic.environments.space;
