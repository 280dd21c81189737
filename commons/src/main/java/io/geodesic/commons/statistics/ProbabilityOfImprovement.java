package io.geodesic.commons.statistics;

/**
 * How likely a run of X scores higher than a run of Y: the Mann–Whitney statistic as an effect
 * size.
 *
 * <p>P(X &gt; Y) = 1/(NK) Σ<sub>i</sub> Σ<sub>j</sub> S(x<sub>i</sub>, y<sub>j</sub>) with S = 1 if
 * x &gt; y, ½ if x = y, 0 if x &lt; y; the mean over tasks for several of them (Agarwal et al.
 * 2021, section 4.3). ½ means no difference.
 */
public final class ProbabilityOfImprovement {

  private ProbabilityOfImprovement() {}

  /**
   * Returns the probability for one task.
   *
   * @throws IllegalArgumentException if either has no scores or NaN
   */
  public static double of(double[] x, double[] y) {
    Scores.require(x);
    Scores.require(y);
    double wins = 0;
    for (double a : x) {
      for (double b : y) {
        wins += a > b ? 1 : a == b ? 0.5 : 0;
      }
    }
    return wins / ((double) x.length * y.length);
  }

  /**
   * Returns the mean probability over tasks, {@code x[task][run]} against {@code y[task][run]}.
   *
   * @throws IllegalArgumentException if the numbers of tasks differ or are zero, or a task has no
   *     scores or NaN
   */
  public static double of(double[][] x, double[][] y) {
    Scores.require(x);
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "scores of " + x.length + " tasks against " + y.length + "; must be the same tasks");
    }
    double sum = 0;
    for (int m = 0; m < x.length; m++) {
      sum += of(x[m], y[m]);
    }
    return sum / x.length;
  }
}
