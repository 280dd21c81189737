package io.geodesic.environments.wrapper;

import io.geodesic.environments.core.Environment;

/**
 * Shows the previous observation before the current one, as ACKTR's authors did on MuJoCo (Wu et
 * al. 2017).
 *
 * <p>Vectors of n components become one of 2n, images H × W × C become H × W × 2C. After a reset,
 * and after setting the state, the previous observation is zeros, which the observation space is
 * widened to contain. Snapshot: both observations as they are shown, then the snapshot of the
 * environment inside.
 *
 * <p>The authors put the current observation first, which is the same to a dense layer, and
 * standardised before they concatenated, so that their zeros were the mean. Here training
 * standardises what the outermost wrapper shows: where observations are far from 0 for their spread
 * (Hopper's height), zeros stand out, and {@link FrameStack} of 2 begins more gently.
 */
public final class PreviousObservation extends ObservationHistory {

  /**
   * Concatenates the observations of {@code inner}.
   *
   * @throws IllegalArgumentException if they are not of a Box
   */
  public PreviousObservation(Environment inner) {
    super(inner, 2, Padding.ZEROS);
  }
}
