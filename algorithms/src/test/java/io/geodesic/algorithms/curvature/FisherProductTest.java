package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Allocation;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;

/**
 * The matrix-free product against plain loops; {@link FisherLadderTest} has what else it equals.
 */
class FisherProductTest {

  @ForEachPolicy
  void productEqualsDenseFisher(PolicyCase row) {
    for (int rows : new int[] {1, 2, 11}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] expected = DenseFisher.of(policy, batch).operate(v);
      assertTrue(Arrays.stream(expected).anyMatch(x -> Math.abs(x) > 0.01));
      assertArrayEquals(expected, product(policy, batch, v, Workers.inline()), 1e-10);
    }
  }

  @ForEachPolicy
  void productHasTheSameBitsForAnyNumberOfThreads(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 700);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    try (Workers workers = new Workers(2)) {
      assertArrayEquals(
          product(policy, batch, v, Workers.inline()), product(policy, batch, v, workers));
    }
  }

  @ForEachPolicy
  void preparedProductFollowsNewParametersAndBatches(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch large = row.batch(policy, 2, 300);
    Batch small = row.batch(policy, 3, 7);
    double[] v = PolicyCase.normal(4, policy.parameterCount(), 1);
    FisherProduct product = new FisherProduct(policy, Workers.inline());
    double[] out = new double[v.length];
    product.prepare(large);
    product.multiply(v, out);
    assertArrayEquals(product(policy, large, v, Workers.inline()), out);
    System.arraycopy(row.policy(9).parameters(), 0, policy.parameters(), 0, v.length);
    product.prepare(small);
    product.multiply(v, out);
    assertArrayEquals(product(policy, small, v, Workers.inline()), out);
  }

  @ForEachPolicy
  void multiplyingAllocatesNothingAfterWarmUp(PolicyCase row) {
    Policy policy = row.policy(1);
    FisherProduct product = new FisherProduct(policy, Workers.inline());
    product.prepare(row.batch(policy, 2, 600));
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] out = new double[v.length];
    assertEquals(0, Allocation.afterWarmUp(() -> product.multiply(v, out)));
  }

  @ForEachPolicy
  void productsStayAtThePointOfLinearization(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    for (FisherKind kind : FisherKind.values()) {
      FisherModel exact = FisherModel.exact(0, Workers.inline());
      FisherModel model = new FisherModel(kind, exact.damping(), exact.random(), exact.workers());
      FisherProduct product = new FisherProduct(policy, model);
      product.prepare(batch);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] before = new double[v.length];
      double[] after = new double[v.length];
      product.multiply(v, before);
      policy.parameters()[0] += 1;
      policy.parameters()[policy.parameterCount() - 1] -= 1;
      product.multiply(v, after);
      assertArrayEquals(before, after);
    }
  }

  private static double[] product(Policy policy, Batch batch, double[] v, Workers workers) {
    FisherProduct product = new FisherProduct(policy, workers);
    product.prepare(batch);
    double[] out = new double[v.length];
    product.multiply(v, out);
    return out;
  }
}
