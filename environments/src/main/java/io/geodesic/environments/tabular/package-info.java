/**
 * Finite Markov decision processes, solved exactly and stepped.
 *
 * <p>The main type is {@link io.geodesic.environments.tabular.TabularMdp}: transitions with rewards
 * and ends ({@link io.geodesic.environments.tabular.TransitionTable}), an initial distribution and
 * a discount. {@link io.geodesic.environments.tabular.PolicyEvaluation} gives values, action
 * values, advantages, visitation and return of a stochastic policy by linear solves, {@link
 * io.geodesic.environments.tabular.PolicyIteration} the best policy (Puterman, "Markov Decision
 * Processes", 1994); {@link io.geodesic.environments.tabular.TabularTask} is the same process as an
 * environment with one-hot observations, so that what is learned can be compared with what is true.
 *
 * <p>Knows no particular process; depends on core and space.
 */
package io.geodesic.environments.tabular;
