package io.geodesic.reports.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.synthetic.SyntheticBenchmarks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpdateCostsTest {

  @TempDir private Path folder;

  @Test
  void ratiosAreToTheFirstOrderUpdateOfTheSameSize() {
    UpdateCosts costs =
        UpdateCosts.of(
            new SyntheticBenchmarks()
                .update("trpo", "4-8-2", "64", 6)
                .update("a2c", "4-8-2", "64", 2)
                .update("a2c", "4-8-2", "128", 4)
                .update("vpg", "4-8-2", "64", 3)
                .update("vpg", "4-8-2", "999", 3)
                .measurement(folder));
    assertEquals("a2c", costs.baseline());
    assertEquals(List.of("trpo", "a2c", "vpg"), costs.algorithms());
    assertEquals(2, costs.settings().size());
    assertEquals(List.of(3.0, Double.NaN), costs.ratios("trpo"));
    assertEquals(List.of(1.0, 1.0), costs.ratios("a2c"));
  }

  @Test
  void withoutAFirstOrderMethodThereIsNoRatio() {
    Measurement measurement =
        new SyntheticBenchmarks().update("trpo", "4-8-2", "64", 6).measurement(folder);
    assertTrue(UpdateCosts.of(measurement).settings().isEmpty());
  }

  @Test
  void aResultWithoutItsAlgorithmIsRefused() {
    Measurement measurement =
        new SyntheticBenchmarks()
            .add("UpdateBenchmark.update", 1, 1, "method", "trpo")
            .measurement(folder);
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> UpdateCosts.of(measurement));
    assertEquals(
        "UpdateBenchmark.update has no parameter 'algorithm' (it has: method)", error.getMessage());
  }
}
