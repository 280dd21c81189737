package io.geodesic.algorithms.updater;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.Allocation;
import io.geodesic.algorithms.testing.PolicyCase;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Updates reuse their arrays: what is left are the small records of the report. */
class AllocationTest {

  /** Bytes of the report of one update; a parameter vector or a batch is far more. */
  private static final int RECORDS = 1024;

  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource("io.geodesic.algorithms.testing.AlgorithmSetup#everything")
  void updatesAllocateNothingButTheirReport(String algorithm, String curvature, PolicyCase row) {
    AlgorithmSetup setup =
        AlgorithmSetup.of(row, algorithm, curvature, Map.of("epochs", 2, "criticEpochs", 2));
    Batch batch = setup.withValues(row.batch(setup.policy(), 2, 300));
    long bytes = Allocation.ofOneRun(RECORDS, () -> setup.updater().update(batch));
    assertTrue(bytes <= RECORDS, bytes + " bytes");
  }
}
