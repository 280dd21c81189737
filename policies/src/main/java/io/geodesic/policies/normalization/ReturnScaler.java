package io.geodesic.policies.normalization;

import io.geodesic.policies.checkpoint.Stateful;

/**
 * Scales rewards, without allocating, by how much the discounted return varies.
 *
 * <p>Environment i has a return R_i that looks back: R_i ← γR_i + r_i at each step, R_i ← 0 behind
 * the end of an episode. With σ² the population variance of all values that all R_i ever took (the
 * present step included), a reward becomes r_i / √(σ² + 1e-8), clipped to ±10; its mean is not
 * subtracted, which would change the task. While all values were equal (σ ≤ 1e-12 |mean|, for
 * rounding) it is only clipped. Order per step: {@link #scale}, then {@link #endEpisode} for each
 * environment whose episode terminated or was truncated. Not thread-safe.
 */
public sealed interface ReturnScaler extends Stateful
    permits RunningScaler, SignScaler, IdentityScaler {

  /**
   * Returns a scaler by the running deviation of the return.
   *
   * @param environments number of environments stepped together, at least 1
   * @param discount γ of the return, in [0, 1]
   * @throws IllegalArgumentException if an argument is out of its range
   */
  static ReturnScaler running(int environments, double discount) {
    return new RunningScaler(environments, discount);
  }

  /**
   * Returns the scaler that leaves of each reward its sign (−1, 0 or 1; NaN stays NaN) and has no
   * state: the reward clipping of Mnih et al. 2015, as A2C and ACKTR do it on Atari.
   *
   * @param environments number of environments stepped together, at least 1
   * @throws IllegalArgumentException if {@code environments} is less than 1
   */
  static ReturnScaler sign(int environments) {
    return new SignScaler(environments);
  }

  /**
   * Returns the scaler that copies rewards unchanged and has no state.
   *
   * @param environments number of environments stepped together, at least 1
   * @throws IllegalArgumentException if {@code environments} is less than 1
   */
  static ReturnScaler identity(int environments) {
    return new IdentityScaler(environments);
  }

  /**
   * Takes the rewards of one step of all environments into the statistics, and scales them.
   *
   * @param rewards one reward per environment from {@code offset}
   * @param out receives as many; may be {@code rewards} at the same offset, else must not overlap
   *     it
   * @throws IndexOutOfBoundsException if they do not fit the arrays
   */
  void scale(double[] rewards, int offset, double[] out, int outOffset);

  /**
   * Forgets the return of an environment, because its next reward belongs to another episode.
   *
   * @throws IndexOutOfBoundsException if there is no such environment
   */
  void endEpisode(int environment);
}
