/**
 * Tasks to learn, with Gymnasium's names, semantics and numbers.
 *
 * <p>The entry is {@link io.geodesic.environments.Environments#standard}, the registry of all that
 * is built in. Below it, in the order in which they build on each other: {@code space} (what
 * observations and actions are), {@code core} (the contract of one environment), {@code wrapper}
 * (time limits, actions, histories of observations), {@code registry} (environments by id), {@code
 * rendering} (pictures and films), {@code trigonometry} (the same bits everywhere), {@code tabular}
 * (finite processes, solved exactly and stepped), {@code classic}, {@code toytext}, {@code
 * solvable}, {@code linear}, {@code minatar} and {@code mujoco} (the tasks themselves), {@code
 * gymnasium} (those of Python), {@code vector} (many environments stepped as one matrix) and {@code
 * trace} (a given trajectory replayed).
 *
 * <p>Depends on {@code commons} only: environments know neither policies nor algorithms.
 */
package io.geodesic.environments;
