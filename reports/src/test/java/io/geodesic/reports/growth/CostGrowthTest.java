package io.geodesic.reports.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.synthetic.SyntheticBenchmarks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CostGrowthTest {

  private static final int[] WIDTHS = {64, 4, 32, 8, 16, 2};

  @TempDir private Path folder;

  /** Costs that are exact power laws of the number of parameters. */
  private Measurement powerLaws(String curvature, int batch, double estimate, double solve) {
    SyntheticBenchmarks results = new SyntheticBenchmarks();
    for (int width : WIDTHS) {
      String network = "5-" + width + "-" + width + "-3";
      double p = NetworkSize.parse(network, "gaussian").parameters();
      results.curvature(
          curvature, network, batch, 1e-9 * Math.pow(p, estimate), 1e-9 * Math.pow(p, solve));
    }
    return results.measurement(folder);
  }

  private static List<CostFit> fits(List<CostGrowth> growths, CostPhase phase) {
    return growths.stream()
        .filter(growth -> growth.phase() == phase)
        .flatMap(growth -> growth.curves().get(0).fits().stream())
        .toList();
  }

  @Test
  void exponentsOfEstimateAndSolveAreRecoveredFromTheLargerHalf() {
    List<CostGrowth> growths = CostGrowth.of(powerLaws("kfac", 64, 1.25, 0.5));
    CostFit estimate = fits(growths, CostPhase.ESTIMATE).get(0);
    assertEquals(1.25, estimate.time().exponent().estimate(), 1e-9);
    assertEquals(1.25, estimate.flop().orElseThrow().exponent().estimate(), 1e-9);
    assertEquals(0.5, fits(growths, CostPhase.SOLVE).get(0).time().exponent().estimate(), 1e-9);
    assertEquals(
        List.of("5-16-16-3", "5-32-32-3", "5-64-64-3"),
        estimate.points().stream().map(point -> point.network().name()).toList());
  }

  @Test
  void estimateAndSolveAddUp() {
    CostGrowth both =
        CostGrowth.of(powerLaws("cg", 64, 1, 1)).stream()
            .filter(growth -> growth.phase() == CostPhase.BOTH)
            .findFirst()
            .orElseThrow();
    for (CostPoint point : both.curves().get(0).points()) {
      assertEquals(2e-9 * point.network().parameters(), point.seconds(), 1e-15);
      assertEquals(2 * point.network().parameters(), point.flop(), 1e-6);
    }
    assertEquals(Map.of("batch", "64", "distribution", "gaussian"), both.fixed());
  }

  @Test
  void eachSideOfTheSwitchOfSpacesHasItsOwnLaw() {
    // NK = 300: parameter space up to width 8 (P = 147), sample space from 16 (P = 419).
    List<CostFit> fits = fits(CostGrowth.of(powerLaws("exact", 100, 2, 1)), CostPhase.ESTIMATE);
    assertEquals(List.of("P ≤ NK", "P > NK"), fits.stream().map(CostFit::regime).toList());
    assertEquals(3, fits.get(0).textbook().orElseThrow().exponent());
    assertEquals(1, fits.get(1).textbook().orElseThrow().exponent());
  }

  @Test
  void theSliceWithMostPointsIsChosenAndOfEqualOnesTheLargest() {
    SyntheticBenchmarks results = new SyntheticBenchmarks();
    for (int batch : new int[] {256, 64, 128}) {
      for (int width : batch == 64 ? new int[] {2, 4} : new int[] {2, 4, 8}) {
        results.curvature("cg", "5-" + width + "-3", batch, 1e-6 * batch, 1e-6);
      }
    }
    List<CostGrowth> growths = CostGrowth.of(results.measurement(folder));
    assertEquals(6, growths.size());
    assertEquals("256", growths.get(0).fixed().get("batch"));
    assertEquals(CostAxis.BATCH, growths.get(3).axis());
    assertEquals("5-4-3", growths.get(3).fixed().get("network"));
    assertEquals(
        1, growths.get(3).curves().get(0).fits().get(0).time().exponent().estimate(), 1e-9);
  }

  @Test
  void otherParametersHaveChartsOfTheirOwn() {
    SyntheticBenchmarks results = new SyntheticBenchmarks();
    for (String distribution : List.of("gaussian", "categorical")) {
      for (String network : List.of("3-4-2", "3-8-2")) {
        results.add(
            "CurvatureBenchmark.solve",
            1,
            0,
            "curvature",
            "cg",
            "network",
            network,
            "batch",
            "64",
            "distribution",
            distribution);
      }
    }
    List<CostGrowth> growths = CostGrowth.of(results.measurement(folder));
    assertEquals(2, growths.size());
    assertTrue(growths.get(0).curves().get(0).fits().isEmpty());
    assertEquals("categorical", growths.get(1).fixed().get("distribution"));
  }

  @ParameterizedTest
  @CsvSource({
    "net, 4-8-2, batch, 64, has no parameter 'network' (it has: curvature; net; batch)",
    "network, 4-8-2, states, 64, has no parameter 'batch' (it has: curvature; network; states)",
    "network, 4-8-2, batch, many, batch 'many' is no number of states",
    "network, 4x8x2, batch, 64, network '4x8x2' is not widths joined by hyphens",
  })
  void aResultWithoutItsParametersIsRefused(
      String network, String widths, String batch, String states, String message) {
    Measurement measurement =
        new SyntheticBenchmarks()
            .add(
                "CurvatureBenchmark.estimate",
                1,
                1,
                "curvature",
                "cg",
                network,
                widths,
                batch,
                states)
            .measurement(folder);
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> CostGrowth.of(measurement));
    assertTrue(error.getMessage().contains(message.replace(';', ',')), error.getMessage());
  }
}
