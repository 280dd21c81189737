package io.geodesic.environments.classic;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.trigonometry.Trigonometry;

/**
 * A pole on a cart that is pushed left or right.
 *
 * <p>State x, x', θ, θ' (m, m/s, rad, rad/s; θ = 0 upright, never wrapped); observation the same as
 * float32. Action 0 pushes with −10 N, action 1 with +10 N. Reward 1 on every step up to the one
 * that terminates (|x| &gt; 2.4 or |θ| &gt; 12°); when stepping goes on, steps outside pay 0.
 * Barto, Sutton and Anderson (1983); Gymnasium {@code cartpole.py}.
 */
final class CartPole extends ClassicTask implements Drawable {
  private static final double GRAVITY = 9.8;
  private static final double POLE_MASS = 0.1;
  private static final double TOTAL_MASS = POLE_MASS + 1.0;
  static final double HALF_LENGTH = 0.5;
  private static final double POLE_MOMENT = POLE_MASS * HALF_LENGTH;
  private static final double FORCE = 10.0;
  private static final double TIME_STEP = 0.02;
  static final double POSITION_LIMIT = 2.4;
  private static final double ANGLE_LIMIT = 12 * 2 * Math.PI / 360;

  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final Discrete ACTIONS = new Discrete(2);
  private static final Box OBSERVATIONS =
      Box.symmetric(2 * POSITION_LIMIT, INFINITE, 2 * ANGLE_LIMIT, INFINITE);

  /** Whether this episode has terminated, so that further steps outside pay nothing. */
  private boolean fallen;

  CartPole() {
    super(OBSERVATIONS, 4);
  }

  @Override
  public Picture picture() {
    return new CartPolePicture(state);
  }

  @Override
  public Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  protected void drawState() {
    for (int i = 0; i < 4; i++) {
      state[i] = uniform(-0.05, 0.05);
    }
    fallen = false;
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    move(ACTIONS.index(action[actionOffset]) == 1 ? FORCE : -FORCE);
    observe(observation, observationOffset);
    boolean outside =
        state[0] < -POSITION_LIMIT
            || state[0] > POSITION_LIMIT
            || state[2] < -ANGLE_LIMIT
            || state[2] > ANGLE_LIMIT;
    outcome.set(outside && fallen ? 0 : 1, outside);
    fallen |= outside;
  }

  /** Explicit Euler: position and angle advance with the old velocities. */
  private void move(double force) {
    double velocity = state[1];
    double angle = state[2];
    double spin = state[3];
    double cos = Trigonometry.cos(angle);
    double sin = Trigonometry.sin(angle);
    double push = (force + (POLE_MOMENT * (spin * spin)) * sin) / TOTAL_MASS;
    double angular =
        (GRAVITY * sin - cos * push)
            / (HALF_LENGTH * (4.0 / 3.0 - (POLE_MASS * (cos * cos)) / TOTAL_MASS));
    double linear = push - ((POLE_MOMENT * angular) * cos) / TOTAL_MASS;
    state[0] += TIME_STEP * velocity;
    state[1] = velocity + TIME_STEP * linear;
    state[2] = angle + TIME_STEP * spin;
    state[3] = spin + TIME_STEP * angular;
  }

  @Override
  public void observe(double[] observation, int offset) {
    for (int i = 0; i < 4; i++) {
      observation[offset + i] = (float) state[i];
    }
  }

  @Override
  public int snapshotLength() {
    return super.snapshotLength() + 1;
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    super.snapshot(snapshot, offset);
    snapshot[offset + 4] = fallen ? 1 : 0;
  }

  @Override
  public void restore(RandomStream episode, double[] snapshot, int offset) {
    super.restore(episode, snapshot, offset);
    fallen = snapshot[offset + 4] == 1;
  }
}
