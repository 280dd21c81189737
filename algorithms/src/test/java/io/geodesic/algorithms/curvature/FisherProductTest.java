package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Sums.sum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Allocation;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The matrix-free product against the dense matrix, the Hessian of KL and E[score·scoreᵀ]. */
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
  void productEqualsExpectedOuterProductOfTheScore(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 5);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] expected = ScoreCovariance.of(policy, batch).operate(v);
    assertArrayEquals(expected, product(policy, batch, v, Workers.inline()), 1e-9);
  }

  /** 300 rows are two blocks of the replay. */
  @ForEachPolicy
  void productEqualsHessianOfMeanKl(PolicyCase row) {
    for (int rows : new int[] {1, 300}) {
      Policy policy = row.policy(4);
      Batch batch = row.batch(policy, 5, rows);
      double[] v = PolicyCase.normal(6, policy.parameterCount(), 1);
      double[] product = product(policy, batch, v, Workers.inline());
      assertArrayEquals(klHessianProduct(policy, batch, v), product, 1e-13);
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

  private static double[] product(Policy policy, Batch batch, double[] v, Workers workers) {
    FisherProduct product = new FisherProduct(policy, workers);
    product.prepare(batch);
    double[] out = new double[v.length];
    product.multiply(v, out);
    return out;
  }

  private static double[] klHessianProduct(Policy policy, Batch batch, double[] v) {
    Tape tape = new Tape();
    RecordedPolicy recorded = policy.record(tape);
    RecordedPolicy old =
        policy.record(recorded.observations(), tape.vector("old", policy.parameterShapes()));
    VectorInput direction = tape.vector("v", policy.parameterShapes());
    Var weight = tape.input("weight", Shape.scalar());
    Var kl = sum(policy.distribution().kl(old.parameters(), recorded.parameters()));
    List<Var> product =
        new ArrayList<>(
            Derivatives.hvp(multiply(kl, weight), recorded.theta().slices(), direction.slices()));
    Replay replay = new Replay(product, Workers.inline());
    replay.bind(recorded.theta(), policy.parameters());
    replay.bind(old.theta(), policy.parameters());
    replay.bind(direction, v);
    replay.bind(weight, new double[] {1.0 / batch.size()}, 0);
    replay.bind(recorded.observations(), batch.observations(), 0);
    replay.evaluate(batch.size());
    double[] out = new double[v.length];
    replay.copy(product, out);
    return out;
  }
}
