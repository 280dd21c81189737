package io.geodesic.policies.normalization;

import io.geodesic.commons.statistics.RunningMoments;
import io.geodesic.policies.checkpoint.CheckpointException;
import io.geodesic.policies.checkpoint.State;

/** What both normalizations share; the constants are the defaults of the PPO references. */
final class Scaling {

  /** Name of the saved moments: count, means, sums of squared deviations. */
  static final String MOMENTS = "moments";

  /** Added to a variance under the square root, so that a constant component divides by 1e-4. */
  private static final double EPSILON = 1e-8;

  /** Largest magnitude of a normalized number. */
  private static final double CLIP = 10;

  private Scaling() {}

  /**
   * Restores moments saved under {@link #MOMENTS}.
   *
   * @throws CheckpointException if they are missing, of another dimension, or have no valid count
   */
  static void load(RunningMoments moments, State state) {
    double[] saved = new double[1 + 2 * moments.dimension()];
    state.copyTo(MOMENTS, saved);
    try {
      moments.restore(saved);
    } catch (IllegalArgumentException e) {
      throw new CheckpointException("tensor '" + MOMENTS + "': " + e.getMessage(), e);
    }
  }

  /** Returns √(variance + 1e-8). */
  static double deviation(double variance) {
    return Math.sqrt(variance + EPSILON);
  }

  /** Returns {@code x} clipped to ±10; NaN stays NaN. */
  static double clip(double x) {
    return Math.max(-CLIP, Math.min(CLIP, x));
  }
}
