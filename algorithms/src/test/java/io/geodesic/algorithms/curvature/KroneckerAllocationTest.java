package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Allocation;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Estimates and solves reuse their arrays; of the refreshes only eigendecompositions may not. */
class KroneckerAllocationTest {

  private static final int ROWS = 1000;

  /** For each update; the scalar kernels' sums make small arrays. */
  private static final long LIMIT = 8 * ROWS;

  @Test
  void updatesAllocateNothingThatGrowsWithTheBatch() {
    assumeTrue(KernelProvider.kernels().name().equals("scalar"));
    PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, ROWS);
    FisherModel model = FisherModel.exact(0.1, Workers.inline());
    KroneckerSettings everyUpdate = new KroneckerSettings(0.9, 1);
    KroneckerSettings once = new KroneckerSettings(0.9, 1_000_000);
    for (CurvatureStrategy strategy :
        List.of(
            new KroneckerFactoredFisher(policy, everyUpdate, model),
            new EigenvalueCorrectedKroneckerFactors(policy, once, model),
            new ExactQuadratic(
                new KroneckerFactoredFisher(policy, everyUpdate, model), Workers.inline()))) {
      double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] x = new double[g.length];
      Runnable update =
          () -> {
            Curvature curvature = strategy.at(policy, batch);
            curvature.solve(g, x);
            curvature.quadratic(x);
          };
      long bytes = Allocation.afterWarmUp(99 * LIMIT, update) / 100;
      assertTrue(bytes < LIMIT, bytes + " bytes for each update of " + strategy);
    }
  }
}
