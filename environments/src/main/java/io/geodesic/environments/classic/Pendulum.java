package io.geodesic.environments.classic;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.trigonometry.Trigonometry;

/**
 * A pendulum to be swung up and held upright by a bounded torque.
 *
 * <p>State θ, θ' (rad, rad/s; θ = 0 upright, not wrapped); observation cos θ, sin θ, θ' as float32.
 * Action one torque, clamped to ±2 N·m. Reward −(n² + 0.1 θ'² + 0.001 u²) of the state before the
 * step, n the angle in [−π, π). Never terminates. Gymnasium {@code pendulum.py}.
 */
final class Pendulum extends ClassicTask implements Drawable {
  private static final double MAX_SPEED = 8.0;
  private static final double MAX_TORQUE = 2.0;
  private static final double TIME_STEP = 0.05;

  /** 3g / 2l with g = 10 and l = 1. */
  private static final double GRAVITY_GAIN = 15.0;

  /** 3 / ml² with m = l = 1. */
  private static final double TORQUE_GAIN = 3.0;

  private static final double TURN = 2 * Math.PI;
  private static final Box ACTIONS = Box.symmetric(MAX_TORQUE);
  private static final Box OBSERVATIONS = Box.symmetric(1, 1, MAX_SPEED);

  Pendulum() {
    super(OBSERVATIONS, 2);
  }

  @Override
  public Picture picture() {
    return new PendulumPicture(state);
  }

  @Override
  public Box actionSpace() {
    return ACTIONS;
  }

  @Override
  protected void drawState() {
    state[0] = uniform(-Math.PI, Math.PI);
    state[1] = uniform(-1, 1);
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    double torque = clamp(action[actionOffset], -MAX_TORQUE, MAX_TORQUE);
    double angle = state[0];
    double speed = state[1];
    double upright = normalise(angle);
    double cost = (upright * upright + 0.1 * (speed * speed)) + 0.001 * (torque * torque);
    double next =
        speed + (GRAVITY_GAIN * Trigonometry.sin(angle) + TORQUE_GAIN * torque) * TIME_STEP;
    state[1] = clamp(next, -MAX_SPEED, MAX_SPEED);
    state[0] = angle + state[1] * TIME_STEP;
    observe(observation, observationOffset);
    outcome.set(-cost, false);
  }

  /** Returns the angle in [−π, π), by the floored modulus. */
  private static double normalise(double angle) {
    double remainder = (angle + Math.PI) % TURN;
    return (remainder < 0 ? remainder + TURN : remainder) - Math.PI;
  }

  @Override
  public void observe(double[] observation, int offset) {
    observation[offset] = (float) Trigonometry.cos(state[0]);
    observation[offset + 1] = (float) Trigonometry.sin(state[0]);
    observation[offset + 2] = (float) state[1];
  }
}
