package io.geodesic.commons.statistics;

/**
 * A statistic with the interval that covers its true value with some confidence.
 *
 * @param estimate the statistic of the sample, in its own units
 * @param lower lower end of the interval
 * @param upper upper end of the interval
 * @param confidence nominal coverage, in (0, 1)
 */
public record ConfidenceInterval(double estimate, double lower, double upper, double confidence) {

  static void requireConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence is " + confidence + "; must be between 0 and 1");
    }
  }
}
