/**
 * Small processes made to be solved exactly, so that what an algorithm does can be compared with
 * what it should do.
 *
 * <p>{@link io.geodesic.environments.solvable.SolvableFamily} registers them: random {@link
 * io.geodesic.environments.solvable.Garnet}s (Archibald, McKinnon and Thomas 1995), the {@link
 * io.geodesic.environments.solvable.Chain} (Dearden, Friedman and Russell 1998), the {@link
 * io.geodesic.environments.solvable.TwoStates} on which the plain gradient meets a plateau (Kakade
 * 2002), and a {@link io.geodesic.environments.solvable.GaussianBandit} with a continuous action.
 * The first three are {@link io.geodesic.environments.tabular.TabularMdp}s.
 *
 * <p>Depends on tabular, core, space and registry. Linear-quadratic regulators, solvable too, have
 * a package of their own.
 */
package io.geodesic.environments.solvable;
