/**
 * How a MuJoCo task looks from the side or from above.
 *
 * <p>{@link io.geodesic.environments.mujoco.view.MechanismPicture} draws the {@link
 * io.geodesic.environments.mujoco.view.Figure} of a model: the geoms of its file, each a {@link
 * io.geodesic.environments.mujoco.view.Stick} that moves with its body. Where the bodies are, the
 * task says: {@link io.geodesic.environments.mujoco.view.BodyPoses}.
 *
 * <p>Depends on rendering and trigonometry, and on no task.
 */
package io.geodesic.environments.mujoco.view;
