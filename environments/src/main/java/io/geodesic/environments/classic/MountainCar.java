package io.geodesic.environments.classic;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.trigonometry.Trigonometry;

/**
 * An underpowered car in a valley, pushed left, not at all, or right.
 *
 * <p>Actions 0, 1, 2 accelerate by −0.001, 0, +0.001 per step. Reward −1 on every step; terminates
 * at p ≥ 0.5 with v ≥ 0.
 */
final class MountainCar extends Valley implements Drawable {
  private static final double FORCE = 0.001;
  private static final double GOAL = 0.5;
  private static final Discrete ACTIONS = new Discrete(3);

  @Override
  public Picture picture() {
    return new ValleyPicture(state, GOAL);
  }

  @Override
  public Discrete actionSpace() {
    return ACTIONS;
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    int push = ACTIONS.index(action[actionOffset]) - 1;
    roll(push * FORCE + Trigonometry.cos(3 * state[0]) * -GRAVITY);
    observe(observation, observationOffset);
    outcome.set(-1, arrived(GOAL));
  }
}
