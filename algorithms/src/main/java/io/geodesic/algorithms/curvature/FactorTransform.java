package io.geodesic.algorithms.curvature;

/** What is made of a layer's factors now and then, being too dear to make at every update. */
interface FactorTransform {

  /**
   * Replaces copies of a layer's factors by what is made of them: a function of its arguments only,
   * called for one layer at a time and by one thread at a time, which need not be the caller's.
   *
   * @param damping λ at the time when the copies were taken
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if it cannot be made
   */
  void apply(int layer, FactorPair factors, double damping);

  /** Learns, in the thread of the updates, that {@code now} is used from now on. */
  default void adopted(int layer, FactorPair before, FactorPair now) {}
}
