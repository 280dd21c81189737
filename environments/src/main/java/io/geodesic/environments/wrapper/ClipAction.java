package io.geodesic.environments.wrapper;

import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Space;

/**
 * Clips every component of a Box action to its bounds before the task sees it.
 *
 * <p>As in Gymnasium the wrapped action space is unbounded, since any real action is accepted.
 */
public final class ClipAction extends EnvironmentWrapper {
  private final Box bounds;
  private final Box actionSpace;
  private final double[] clipped;

  /**
   * Clips the actions for {@code inner}.
   *
   * @throws IllegalArgumentException if its action space is not a Box
   */
  public ClipAction(Environment inner) {
    super(inner);
    if (!(inner.actionSpace() instanceof Box box)) {
      throw new IllegalArgumentException(
          "only actions of a Box can be clipped, not those of " + inner.actionSpace().describe());
    }
    bounds = box;
    clipped = new double[box.size()];
    actionSpace = Box.uniform(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, box.shape());
  }

  @Override
  public Space actionSpace() {
    return actionSpace;
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    clip(action, actionOffset);
    super.step(clipped, 0, observation, observationOffset, outcome);
  }

  @Override
  public void announce(double[] action, int offset) {
    clip(action, offset);
    super.announce(clipped, 0);
  }

  private void clip(double[] action, int offset) {
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] = Math.max(bounds.low(i), Math.min(bounds.high(i), action[offset + i]));
    }
  }
}
