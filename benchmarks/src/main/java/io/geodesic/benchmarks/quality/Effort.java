package io.geodesic.benchmarks.quality;

/**
 * How much work goes into a measurement.
 *
 * @param probes pairs of random vectors for a Frobenius norm
 * @param draws random subsets of states for each size
 * @param cgIterations iterations of conjugate gradients whose residuals are recorded
 * @param timedEstimates estimates and solves that are timed, at least 1
 * @param warmUpEstimates estimates and solves before them
 */
public record Effort(
    int probes, int draws, int cgIterations, int timedEstimates, int warmUpEstimates) {

  /** For figures to be quoted. */
  public static final Effort FULL = new Effort(128, 5, 100, 40, 20);

  /** For a rough look. */
  public static final Effort QUICK = new Effort(16, 2, 20, 5, 5);
}
