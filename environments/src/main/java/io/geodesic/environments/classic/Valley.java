package io.geodesic.environments.classic;

import io.geodesic.environments.space.Box;

/**
 * The valley that both mountain cars climb out of: positions, speeds, walls and start.
 *
 * <p>State p, v (height goes with sin 3p); observation the same as float32. The left wall stops the
 * car; the right one holds the position and keeps the velocity. Moore (1990); Gymnasium {@code
 * mountain_car.py}, {@code continuous_mountain_car.py}.
 */
abstract class Valley extends ClassicTask {
  static final double GRAVITY = 0.0025;
  private static final double LEFT_WALL = -1.2;
  private static final double RIGHT_WALL = 0.6;
  private static final double MAX_SPEED = 0.07;
  private static final Box OBSERVATIONS =
      new Box(new double[] {LEFT_WALL, -MAX_SPEED}, new double[] {RIGHT_WALL, MAX_SPEED});

  Valley() {
    super(OBSERVATIONS, 2);
  }

  @Override
  protected final void drawState() {
    state[0] = uniform(-0.6, -0.4);
    state[1] = 0;
  }

  /**
   * Changes the velocity by {@code acceleration}, then the position by the new velocity, within
   * speed limit and walls.
   */
  final void roll(double acceleration) {
    double velocity = clamp(state[1] + acceleration, -MAX_SPEED, MAX_SPEED);
    double position = clamp(state[0] + velocity, LEFT_WALL, RIGHT_WALL);
    state[0] = position;
    state[1] = position == LEFT_WALL && velocity < 0 ? 0 : velocity;
  }

  /** Returns whether the car is at or beyond the goal and not rolling back. */
  final boolean arrived(double goal) {
    return state[0] >= goal && state[1] >= 0;
  }

  @Override
  public final void observe(double[] observation, int offset) {
    observation[offset] = (float) state[0];
    observation[offset + 1] = (float) state[1];
  }
}
