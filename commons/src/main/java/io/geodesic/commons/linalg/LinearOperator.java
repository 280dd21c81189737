package io.geodesic.commons.linalg;

/** A linear map known by its products with vectors. */
@FunctionalInterface
public interface LinearOperator {

  /**
   * Computes out ← A·x.
   *
   * @param x the vector, not changed
   * @param out receives the product, every entry written; never the same array as {@code x}
   */
  void apply(double[] x, double[] out);
}
