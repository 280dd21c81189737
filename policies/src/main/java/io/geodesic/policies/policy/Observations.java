package io.geodesic.policies.policy;

/** The check of a batch of observations. */
final class Observations {

  private Observations() {}

  /**
   * Checks that there are enough numbers.
   *
   * @throws IllegalArgumentException if not
   */
  static void check(double[] observations, int rows, int width) {
    if (observations.length < rows * width) {
      throw new IllegalArgumentException(
          rows
              + " observations of width "
              + width
              + " need "
              + rows * width
              + " numbers, got "
              + observations.length);
    }
  }
}
