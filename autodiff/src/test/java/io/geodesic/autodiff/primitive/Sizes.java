package io.geodesic.autodiff.primitive;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Sizes of a trial.
 *
 * @param batch examples
 * @param m rows of fixed matrices
 * @param n columns
 * @param k columns of products
 */
record Sizes(int batch, int m, int n, int k) {

  /**
   * Small matrices; batches that are empty, single, small, of several blocks and of many groups.
   */
  static Arbitrary<Sizes> arbitrary() {
    Arbitrary<Integer> batch =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.of(0, 1)),
            Tuple.of(4, Arbitraries.integers().between(2, 7)),
            Tuple.of(2, Arbitraries.of(128, 129, 150, 256, 300)),
            Tuple.of(1, Arbitraries.of(4097, 4700)));
    Arbitrary<Integer> side = Arbitraries.integers().between(1, 5);
    return Combinators.combine(batch, side, side, side).as(Sizes::new);
  }
}
