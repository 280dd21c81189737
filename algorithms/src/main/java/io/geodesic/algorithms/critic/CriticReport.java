package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.rollout.Batch;

/**
 * How well the critic does.
 *
 * @param valueLoss mean ½(V − R)² over the batch before the fit
 * @param explainedVariance 1 − Var(R − V)/Var(R) before the fit: 1 is perfect, 0 no better than a
 *     constant; NaN when the returns do not vary
 * @param status how the fit ended
 */
public record CriticReport(double valueLoss, double explainedVariance, CriticStatus status) {

  /** Compares the batch's values with its returns. */
  static CriticReport of(Batch batch, CriticStatus status) {
    double[] values = batch.values();
    double[] returns = batch.returns();
    int n = batch.size();
    double meanReturn = 0;
    double meanError = 0;
    double loss = 0;
    for (int i = 0; i < n; i++) {
      double error = returns[i] - values[i];
      meanReturn += returns[i] / n;
      meanError += error / n;
      loss += 0.5 * error * error / n;
    }
    double returnVariance = 0;
    double errorVariance = 0;
    for (int i = 0; i < n; i++) {
      double r = returns[i] - meanReturn;
      double e = returns[i] - values[i] - meanError;
      returnVariance += r * r / n;
      errorVariance += e * e / n;
    }
    double explained = returnVariance > 0 ? 1 - errorVariance / returnVariance : Double.NaN;
    return new CriticReport(loss, explained, status);
  }
}
