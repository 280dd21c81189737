package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks whose products have several tiles and several chunks of examples. */
class LayerPairTest {

  private static final int ROWS = 700;

  private final Policy policy =
      new Policy(
          new Mlp(7, List.of(32, 29), 3, Activation.TANH, 1),
          new DiagonalGaussian(3, 0.3),
          new RandomStreams(1).stream("policy"));
  private final Batch batch = batch();

  private Batch batch() {
    double[] none = new double[0];
    return new Batch(ROWS, PolicyCase.normal(2, ROWS * 7, 1), none, none, none, none, 0);
  }

  private FactorRows rows(Workers workers) {
    FactorRows rows = new FactorRows(policy, FisherModel.exact(0, workers));
    rows.update(batch);
    return rows;
  }

  /** By the products with B and Bᵀ, which know nothing of pairs. */
  @Test
  void columnsAreProductsWithTheFactor() {
    FactorRows rows = rows(Workers.inline());
    int p = rows.width();
    double[] fisher = new double[p * p];
    rows.fisher(fisher, 0, p);
    double[] u = new double[rows.count()];
    double[] column = new double[policy.parameterCount()];
    for (int j = 0; j < p; j += 3) {
      double[] unit = new double[policy.parameterCount()];
      unit[j] = 1;
      rows.times(unit, u);
      rows.transposeTimes(u, column);
      for (int i = 0; i <= j; i++) {
        assertEquals(column[i] / ROWS, fisher[i * p + j], 1e-12, i + ", " + j);
      }
    }
  }

  @Test
  void threadsChangeNoBit() {
    int p = policy.network().parameterCount();
    double[] fisher = new double[p * p];
    rows(Workers.inline()).fisher(fisher, 0, p);
    try (Workers workers = new Workers(3)) {
      double[] shared = new double[p * p];
      rows(workers).fisher(shared, 0, p);
      assertArrayEquals(fisher, shared);
    }
  }

  @Test
  void pairsAreNumberedOneAfterTheOther() {
    for (boolean unordered : new boolean[] {false, true}) {
      IndexPairs pairs = new IndexPairs(5, unordered ? 5 : 8, unordered);
      int next = 0;
      for (int i = 0; i < pairs.rows(); i++) {
        for (int j = pairs.first(i); j < pairs.columns(); j++) {
          assertEquals(next++, pairs.index(i, j));
        }
      }
      assertEquals(next, pairs.count());
    }
  }
}
