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
    double sumOfReturns = 0;
    double sumOfErrors = 0;
    double sumOfSquares = 0;
    for (int i = 0; i < n; i++) {
      double error = returns[i] - values[i];
      sumOfReturns += returns[i];
      sumOfErrors += error;
      sumOfSquares += error * error;
    }
    double meanReturn = sumOfReturns / n;
    double meanError = sumOfErrors / n;
    double returnVariance = 0;
    double errorVariance = 0;
    for (int i = 0; i < n; i++) {
      double r = returns[i] - meanReturn;
      double e = returns[i] - values[i] - meanError;
      returnVariance += r * r;
      errorVariance += e * e;
    }
    double explained = returnVariance > 0 ? 1 - errorVariance / returnVariance : Double.NaN;
    return new CriticReport(0.5 * sumOfSquares / n, explained, status);
  }
}
