/**
 * Gymnasium's MuJoCo tasks, versions 4 and 5, on the real engine.
 *
 * <p>The family is {@link io.geodesic.environments.mujoco.Mujoco}; one class per task, all on
 * {@link io.geodesic.environments.mujoco.MujocoTask}, which resets, steps and copies out of the
 * engine in the reference's order: at reset one forward computation, after a step none. What is
 * derived from positions and velocities therefore lags behind them by up to one timestep of the
 * engine, and observations and rewards of some tasks are made of it, as in the reference.
 *
 * <p>State: qpos, then qvel. Observations are double, as in the reference. Control costs are
 * computed in double from the action as given; the engine clamps it for itself. The noise of a
 * reset is drawn in the reference's order from this project's streams. Whether a trajectory has the
 * same bits on another machine is up to the engine: its release is recorded with each run.
 *
 * <p>Source: tasks and figures of Gymnasium 1.4.0 (Farama Foundation, after OpenAI Gym; MIT); the
 * models beside this package are written from those figures.
 */
package io.geodesic.environments.mujoco;
