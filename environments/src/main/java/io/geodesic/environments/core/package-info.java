/**
 * The contract between a task and whoever steps it.
 *
 * <p>The main type is {@link io.geodesic.environments.core.Environment}: one Markov decision
 * process with Gymnasium's semantics ({@code terminated} is the task's own end, {@code truncated}
 * an end imposed from outside), written so that a step allocates nothing. {@link
 * io.geodesic.environments.core.Outcome} carries what a step returns besides the observation.
 * {@link io.geodesic.environments.core.StateVectorTask} keeps the state of tasks for which it is a
 * vector. {@link io.geodesic.environments.core.EnvironmentException} names environment, step,
 * quantity and value when something impossible passes between the two.
 *
 * <p>Depends on spaces and random streams only: neither on a task, nor on the registry, nor on
 * policies.
 */
package io.geodesic.environments.core;
