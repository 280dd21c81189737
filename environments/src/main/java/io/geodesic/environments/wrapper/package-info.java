/**
 * Environments around environments: what Gymnasium keeps outside the task.
 *
 * <p>Each wrapper changes one thing and forwards the rest through {@link
 * io.geodesic.environments.wrapper.EnvironmentWrapper}:
 *
 * <ul>
 *   <li>actions: {@link io.geodesic.environments.wrapper.StickyActions} repeats some, {@link
 *       io.geodesic.environments.wrapper.ClipAction} lets an unbounded policy act in a bounded Box,
 *       {@link io.geodesic.environments.wrapper.RescaleAction} one that acts in [−1, 1];
 *   <li>observations: {@link io.geodesic.environments.wrapper.FrameStack} shows the last k, {@link
 *       io.geodesic.environments.wrapper.PreviousObservation} two, as ACKTR's authors did;
 *   <li>the end: {@link io.geodesic.environments.wrapper.TimeLimit} counts steps and truncates.
 * </ul>
 *
 * <p>A training run composes them in this order, from the inside: sticky actions; clipping or
 * rescaling; previous observation or frame stack; time limit.
 *
 * <p>What Gymnasium calls NormalizeObservation, NormalizeReward and reward clipping is not here.
 * Standardising is a property of the learner: its statistics are shared by all copies of the
 * environment, stand still during an update and in evaluations, and are saved with the policy, none
 * of which a wrapper around one copy could do. And a wrapper that changed rewards would change the
 * returns that are reported. The collector of experience applies {@code
 * io.geodesic.policies.normalization} to what the outermost wrapper returns.
 *
 * <p>Must not depend on any task.
 */
package io.geodesic.environments.wrapper;
