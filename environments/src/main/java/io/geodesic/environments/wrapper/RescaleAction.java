package io.geodesic.environments.wrapper;

import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Space;

/**
 * Maps actions from [−1, 1] to the bounds of a Box: low + (a + 1)/2·(high − low).
 *
 * <p>Actions beyond ±1 count as the bound.
 */
public final class RescaleAction extends EnvironmentWrapper {
  private final Box bounds;
  private final Box actionSpace;
  private final double[] rescaled;

  /**
   * Rescales the actions for {@code inner}.
   *
   * @throws IllegalArgumentException if its action space is not a Box with finite bounds
   */
  public RescaleAction(Environment inner) {
    super(inner);
    if (!(inner.actionSpace() instanceof Box box) || !isFinite(box)) {
      throw new IllegalArgumentException(
          "only actions of a Box with finite bounds can be rescaled, not those of "
              + inner.actionSpace().describe());
    }
    bounds = box;
    rescaled = new double[box.size()];
    actionSpace = Box.uniform(-1, 1, box.shape());
  }

  private static boolean isFinite(Box box) {
    for (int i = 0; i < box.size(); i++) {
      if (!Double.isFinite(box.low(i)) || !Double.isFinite(box.high(i))) {
        return false;
      }
    }
    return true;
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
    rescale(action, actionOffset);
    super.step(rescaled, 0, observation, observationOffset, outcome);
  }

  @Override
  public void announce(double[] action, int offset) {
    rescale(action, offset);
    super.announce(rescaled, 0);
  }

  private void rescale(double[] action, int offset) {
    for (int i = 0; i < rescaled.length; i++) {
      double low = bounds.low(i);
      double high = bounds.high(i);
      double share = (action[offset + i] + 1) / 2;
      rescaled[i] = Math.max(low, Math.min(high, low + share * (high - low)));
    }
  }
}
