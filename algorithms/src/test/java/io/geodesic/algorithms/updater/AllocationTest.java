package io.geodesic.algorithms.updater;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.Allocation;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.kernel.KernelProvider;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Updates reuse their arrays: what is left are the small records of the report.
 *
 * <p>Counted with the scalar kernels. How soon those of the Vector API stop making objects depends
 * on how soon they are compiled, and so on what else the machine does.
 */
class AllocationTest {

  private static final int ROWS = 1000;

  /**
   * The sums of the scalar kernels make small arrays; a stream or list for each row is far more.
   */
  private static final long LIMIT = 160 * ROWS;

  @ParameterizedTest
  @CsvSource({
    "vpg, identity",
    "vpg, diagonal",
    "vpg, exact",
    "a2c, identity",
    "npg, cg",
    "trpo, cg",
    "acktr, kfac",
    "acktr-continuous, kfac",
    "ppo-kl, identity",
    "ppo, identity"
  })
  void updatesAllocateNothingButTheirReport(String algorithm, String curvature) {
    assumeTrue(KernelProvider.kernels().name().equals("scalar"));
    PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
    AlgorithmSetup setup =
        AlgorithmSetup.of(row, algorithm, curvature, Map.of("epochs", 2, "criticEpochs", 2));
    Batch batch = setup.withValues(row.batch(setup.policy(), 2, ROWS));
    long bytes = Allocation.afterWarmUp(99 * LIMIT, () -> setup.updater().update(batch)) / 100;
    assertTrue(bytes < LIMIT, bytes + " bytes for each update");
  }
}
