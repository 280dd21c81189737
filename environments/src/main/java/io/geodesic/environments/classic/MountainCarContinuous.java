package io.geodesic.environments.classic;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.rendering.Drawable;
import io.geodesic.environments.rendering.Picture;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.trigonometry.Trigonometry;

/**
 * The car in the valley with a continuous force.
 *
 * <p>Action one force, clamped to ±1. Reward −0.1 a² with the unclamped action, and 100 more on the
 * step that terminates: p ≥ 0.45 with v ≥ 0. The state is rounded to float32 after each step.
 */
final class MountainCarContinuous extends Valley implements Drawable {
  private static final double POWER = 0.0015;
  private static final double GOAL = 0.45;
  private static final Box ACTIONS = Box.symmetric(1);

  @Override
  public Picture picture() {
    return new ValleyPicture(state, GOAL);
  }

  @Override
  public Box actionSpace() {
    return ACTIONS;
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    double force = action[actionOffset];
    roll(clamp(force, -1, 1) * POWER - GRAVITY * Trigonometry.cos(3 * state[0]));
    boolean arrived = arrived(GOAL);
    state[0] = (float) state[0];
    state[1] = (float) state[1];
    observe(observation, observationOffset);
    outcome.set((arrived ? 100.0 : 0.0) - force * force * 0.1, arrived);
  }
}
