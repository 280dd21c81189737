package io.geodesic.algorithms.updater;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.Allocation;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.kernel.KernelProvider;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Updates reuse their arrays: what is left are the small records of the report. */
class AllocationTest {

  private static final int ROWS = 1000;

  /** Less than a copy of the observations; the sums of the scalar kernels make small arrays. */
  private static final int LIMIT =
      KernelProvider.kernels().name().equals("scalar") ? 160 * ROWS : 16 * ROWS;

  /** The compiler sees to the kernels of so small a policy late. */
  private static final int ATTEMPTS = 10;

  @ParameterizedTest
  @CsvSource({
    "vpg, identity",
    "vpg, diagonal",
    "vpg, exact",
    "a2c, identity",
    "npg, cg",
    "trpo, cg",
    "acktr, kfac",
    "ppo, identity"
  })
  void updatesAllocateNothingButTheirReport(String algorithm, String curvature) {
    PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
    AlgorithmSetup setup =
        AlgorithmSetup.of(row, algorithm, curvature, Map.of("epochs", 2, "criticEpochs", 2));
    Batch batch = setup.withValues(row.batch(setup.policy(), 2, ROWS));
    long bytes = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && bytes >= LIMIT; attempt++) {
      bytes = Allocation.afterWarmUp(() -> setup.updater().update(batch)) / 100;
    }
    assertTrue(bytes < LIMIT, bytes + " bytes for each update");
  }
}
