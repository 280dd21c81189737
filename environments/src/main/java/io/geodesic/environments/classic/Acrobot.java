package io.geodesic.environments.classic;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.trigonometry.Trigonometry;

/**
 * Two links hanging from a pivot, driven at the joint between them; the tip is to rise above the
 * bar.
 *
 * <p>State θ1, θ2, θ1', θ2' (rad, rad/s; θ1 = 0 hangs down, θ2 relative to the first link, both
 * wrapped to [−π, π]); observation cos θ1, sin θ1, cos θ2, sin θ2, θ1', θ2' as float32. Actions 0,
 * 1, 2: torque −1, 0, +1 N·m. Reward −1, and 0 on the step that terminates: −cos θ1 − cos(θ1 + θ2)
 * &gt; 1. Sutton and Barto's "book" dynamics; Gymnasium {@code acrobot.py}.
 */
final class Acrobot extends ClassicTask implements Drawable {
  private static final double TIME_STEP = 0.2;
  private static final double MAX_SPEED_1 = 4 * Math.PI;
  private static final double MAX_SPEED_2 = 9 * Math.PI;
  private static final double TURN = 2 * Math.PI;

  /** Beyond this many radians the wrapping by single turns would take long, or for ever. */
  private static final double FAR = 1000;

  private static final Discrete ACTIONS = new Discrete(3);
  private static final Box OBSERVATIONS = Box.symmetric(1, 1, 1, 1, MAX_SPEED_1, MAX_SPEED_2);

  private final LinkDynamics dynamics = new LinkDynamics();

  Acrobot() {
    super(OBSERVATIONS, 4);
  }

  @Override
  public Picture picture() {
    return new AcrobotPicture(state);
  }

  @Override
  public Discrete actionSpace() {
    return ACTIONS;
  }

  /** The reference keeps the drawn state as float32; every later one is double. */
  @Override
  protected void drawState() {
    for (int i = 0; i < 4; i++) {
      state[i] = (float) uniform(-0.1, 0.1);
    }
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    dynamics.advance(state, ACTIONS.index(action[actionOffset]) - 1, TIME_STEP);
    state[0] = wrap(state[0]);
    state[1] = wrap(state[1]);
    state[2] = clamp(state[2], -MAX_SPEED_1, MAX_SPEED_1);
    state[3] = clamp(state[3], -MAX_SPEED_2, MAX_SPEED_2);
    observe(observation, observationOffset);
    boolean risen = -Trigonometry.cos(state[0]) - Trigonometry.cos(state[1] + state[0]) > 1.0;
    outcome.set(risen ? 0 : -1, risen);
  }

  /** Returns the angle in [−π, π], both ends kept. */
  private static double wrap(double angle) {
    double wrapped = Math.abs(angle) > FAR ? Math.IEEEremainder(angle, TURN) : angle;
    while (wrapped > Math.PI) {
      wrapped -= TURN;
    }
    while (wrapped < -Math.PI) {
      wrapped += TURN;
    }
    return wrapped;
  }

  @Override
  public void observe(double[] observation, int offset) {
    observation[offset] = (float) Trigonometry.cos(state[0]);
    observation[offset + 1] = (float) Trigonometry.sin(state[0]);
    observation[offset + 2] = (float) Trigonometry.cos(state[1]);
    observation[offset + 3] = (float) Trigonometry.sin(state[1]);
    observation[offset + 4] = (float) state[2];
    observation[offset + 5] = (float) state[3];
  }
}
