package io.geodesic.reports.growth;

import io.geodesic.commons.statistics.ConfidenceInterval;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * y ∝ xᵉ, fitted by least squares to the logarithms.
 *
 * @param exponent e with its 95 % interval by Student's t
 */
public record PowerLaw(ConfidenceInterval exponent) {

  /** Fewer points fit any power law. */
  private static final int FEWEST = 3;

  private static final double CONFIDENCE = 0.95;

  /**
   * Fits points of positive coordinates.
   *
   * @return empty if there are fewer than three different x
   * @throws IllegalArgumentException if the lengths differ, or a coordinate is not positive and
   *     finite
   */
  public static Optional<PowerLaw> fit(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x, but " + y.length + " y");
    }
    SimpleRegression regression = new SimpleRegression();
    for (int i = 0; i < x.length; i++) {
      regression.addData(logarithm(x[i]), logarithm(y[i]));
    }
    if (Arrays.stream(x).distinct().count() < FEWEST) {
      return Optional.empty();
    }
    double slope = regression.getSlope();
    double margin = regression.getSlopeConfidenceInterval(1 - CONFIDENCE);
    return Optional.of(
        new PowerLaw(new ConfidenceInterval(slope, slope - margin, slope + margin, CONFIDENCE)));
  }

  private static double logarithm(double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(value + " is on no power law; must be positive");
    }
    return StrictMath.log(value);
  }
}
