package io.geodesic.policies.normalization;

import io.geodesic.policies.checkpoint.Stateful;

/**
 * Maps raw observations to what networks see, componentwise and without allocating.
 *
 * <p>Who collects experience calls {@link #observe} with raw observations and {@link #normalize}
 * before the policy acts; who updates calls {@link #freeze} before and {@link #unfreeze} after, so
 * that the distribution of a state does not move while the policy is compared with itself. Not
 * thread-safe.
 */
public sealed interface ObservationNormalizer extends Stateful
    permits RunningNormalizer, IdentityNormalizer {

  /**
   * Returns a normalizer to zero mean and unit variance of everything observed: (x − mean) / √(var
   * + 1e-8), clipped to ±10. Before the first observation it only clips.
   *
   * @param size components of an observation, at least 1
   * @throws IllegalArgumentException if {@code size} is less than 1
   */
  static ObservationNormalizer running(int size) {
    return new RunningNormalizer(size);
  }

  /**
   * Returns the normalizer that copies observations unchanged, has no state and observes nothing.
   *
   * @param size components of an observation, at least 1
   * @throws IllegalArgumentException if {@code size} is less than 1
   */
  static ObservationNormalizer identity(int size) {
    return new IdentityNormalizer(size);
  }

  /** Returns the number of components of an observation. */
  int size();

  /**
   * Adds raw observations to the statistics, unless they are frozen.
   *
   * @param rows observations, {@code n × size} row-major from {@code offset}; not written
   * @param n number of observations, possibly 0
   * @throws IndexOutOfBoundsException if the rows do not fit the array
   */
  void observe(double[] rows, int offset, int n);

  /**
   * Normalizes raw observations with the present statistics; NaN stays NaN.
   *
   * @param in observations, {@code rows × size} row-major from {@code inOffset}
   * @param out receives as many; may be {@code in} at the same offset, else must not overlap it
   * @param rows number of observations, possibly 0
   * @throws IndexOutOfBoundsException if the rows do not fit the arrays
   */
  void normalize(double[] in, int inOffset, double[] out, int outOffset, int rows);

  /** Fixes the statistics: {@link #observe} has no effect until {@link #unfreeze}. Not saved. */
  void freeze();

  /** Lets {@link #observe} have effect again. */
  void unfreeze();
}
