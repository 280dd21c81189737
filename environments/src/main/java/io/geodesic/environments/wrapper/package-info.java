/**
 * Environments around environments: what Gymnasium keeps outside the task.
 *
 * <p>The main types are {@link io.geodesic.environments.wrapper.TimeLimit}, which counts steps and
 * truncates, {@link io.geodesic.environments.wrapper.ClipAction}, which lets an unbounded policy
 * act in a bounded Box, and {@link io.geodesic.environments.wrapper.RescaleAction}, which does so
 * for one that acts in [−1, 1]. They forward all else to the environment inside through {@link
 * io.geodesic.environments.wrapper.EnvironmentWrapper}, from which other wrappers may be written.
 *
 * <p>Must not depend on any task.
 */
package io.geodesic.environments.wrapper;
