package io.geodesic.algorithms.quality;

/**
 * A norm that was estimated by random probing.
 *
 * @param value the estimate
 * @param standardError its standard error
 */
public record ProbedNorm(double value, double standardError) {

  /** Returns both numbers divided by a reference norm. */
  public ProbedNorm relativeTo(double norm) {
    return new ProbedNorm(value / norm, standardError / norm);
  }
}
