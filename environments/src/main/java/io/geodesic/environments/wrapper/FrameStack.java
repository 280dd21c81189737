package io.geodesic.environments.wrapper;

import io.geodesic.environments.core.Environment;

/**
 * Shows the last k observations together, oldest first, so that a network sees what moves (Mnih et
 * al. 2015).
 *
 * <p>Vectors of n components become one of k·n. Images H × W × C become H × W × (k·C), the channels
 * of each pixel side by side as a convolution reads them. After a reset, and after setting the
 * state, all k are the first observation. Snapshot: the k observations as they are shown, then the
 * snapshot of the environment inside.
 */
public final class FrameStack extends ObservationHistory {
  private final int frames;

  /**
   * Stacks the observations of {@code inner}.
   *
   * @param frames k, at least 1
   * @throws IllegalArgumentException if k is less, or the observations are not of a Box
   */
  public FrameStack(Environment inner, int frames) {
    super(inner, frames, Padding.FIRST_OBSERVATION);
    this.frames = frames;
  }

  @Override
  public String toString() {
    return "FrameStack(" + frames + ")";
  }
}
