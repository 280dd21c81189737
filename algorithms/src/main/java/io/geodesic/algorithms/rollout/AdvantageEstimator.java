package io.geodesic.algorithms.rollout;

import io.geodesic.policies.policy.ValueFunction;

/**
 * Turns rollouts into batches with the critic's help; reuses its arrays, so a batch is valid until
 * the next one.
 */
public final class AdvantageEstimator {

  private static final double SMALLEST_STD = 1e-8;

  private final ValueFunction critic;
  private final double gamma;
  private final double lambda;
  private final boolean normalize;
  private double[] values = new double[0];
  private double[] nextValues = new double[0];
  private double[] truncationValues = new double[0];
  private double[] advantages = new double[0];
  private double[] returns = new double[0];

  /**
   * Creates an estimator.
   *
   * @param gamma discount γ
   * @param lambda λ of generalised advantage estimation
   * @param normalize whether advantages are shifted and scaled to mean 0 and standard deviation 1
   *     over the batch
   */
  public AdvantageEstimator(ValueFunction critic, double gamma, double lambda, boolean normalize) {
    this.critic = critic;
    this.gamma = gamma;
    this.lambda = lambda;
    this.normalize = normalize;
  }

  /** Estimates advantages and returns of all rows. */
  public Batch estimate(Rollout rollout, double progress) {
    int n = rollout.size();
    ensureCapacity(n, rollout.truncations());
    critic.evaluate(rollout.observations, n, values, 0);
    findNextValues(rollout);
    GeneralizedAdvantageEstimation.compute(
        rollout, values, nextValues, gamma, lambda, advantages, returns);
    if (normalize) {
      standardize(advantages, n);
    }
    return new Batch(
        n, rollout.observations, rollout.actions, advantages, returns, values, progress);
  }

  private void findNextValues(Rollout rollout) {
    int n = rollout.size();
    int environments = rollout.environments();
    System.arraycopy(values, environments, nextValues, 0, n - environments);
    critic.evaluate(rollout.lastObservations, environments, nextValues, n - environments);
    int truncations = rollout.truncations();
    critic.evaluate(rollout.finalObservations, truncations, truncationValues, 0);
    for (int i = 0; i < truncations; i++) {
      nextValues[rollout.truncationRows[i]] = truncationValues[i];
    }
  }

  /** Shifts and scales to mean 0 and (population) standard deviation 1. */
  static void standardize(double[] x, int n) {
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += x[i] / n;
    }
    double variance = 0;
    for (int i = 0; i < n; i++) {
      variance += (x[i] - mean) * (x[i] - mean) / n;
    }
    double scale = 1 / (Math.sqrt(variance) + SMALLEST_STD);
    for (int i = 0; i < n; i++) {
      x[i] = (x[i] - mean) * scale;
    }
  }

  private void ensureCapacity(int n, int truncations) {
    if (values.length < n) {
      values = new double[n];
      nextValues = new double[n];
      advantages = new double[n];
      returns = new double[n];
    }
    if (truncationValues.length < truncations) {
      truncationValues = new double[2 * truncations];
    }
  }
}
