package io.geodesic.benchmarks.jmh.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.benchmarks.jmh.CurvatureBenchmark;
import io.geodesic.benchmarks.jmh.FmaPeakBenchmark;
import io.geodesic.benchmarks.jmh.ParameterCheck;
import io.geodesic.benchmarks.jmh.UpdateBenchmark;
import io.geodesic.benchmarks.jmh.flop.NetworkShape;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class BenchmarkPlansTest {

  static Stream<String> names() {
    return BenchmarkPlans.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyCaseIsAllowed(String name) {
    for (boolean quick : new boolean[] {true, false}) {
      for (BenchmarkCase benchmark : BenchmarkPlans.get(name, quick).cases()) {
        benchmark
            .parameters()
            .forEach((key, value) -> assertDoesNotThrow(() -> ParameterCheck.check(key, value)));
      }
    }
  }

  /** A quick case takes some 2.5 s, a short one 3 s, an annotated one 9 s. */
  @Test
  void plansEndInTime() {
    for (String name : BenchmarkPlans.names()) {
      int quick = BenchmarkPlans.get(name, true).cases().size();
      assertTrue(quick <= (name.equals(BenchmarkPlans.ALL) ? 48 : 36), name + ": " + quick);
      BenchmarkPlan full = BenchmarkPlans.get(name, false);
      int most = full.effort() == Effort.ANNOTATED ? 50 : 150;
      assertTrue(full.cases().size() <= most, name + ": " + full.cases().size());
    }
  }

  @Test
  void denseCurvaturesStaySmall() {
    for (BenchmarkCase benchmark : BenchmarkPlans.get("growth", false).cases()) {
      String curvature = benchmark.parameters().getOrDefault("curvature", "");
      if (List.of("exact", "block").contains(curvature)) {
        NetworkShape shape = NetworkShape.parse(benchmark.parameters().get("network"));
        assertTrue(shape.parameters() <= 10_000, benchmark.toString());
      }
    }
  }

  @Test
  void selectionsAreAllCombinations() {
    List<BenchmarkCase> cases =
        Selection.of(CurvatureBenchmark.class)
            .with("curvature", "cg,kfac")
            .with("batch", "16,32,64")
            .cases();
    assertEquals(2 * 3 * 2, cases.size());
    assertEquals("estimate", cases.get(0).method());
    assertEquals("solve", cases.get(1).method());
    assertEquals(
        Map.of(
            "curvature",
            "cg",
            "network",
            "17-32-32-6",
            "distribution",
            "gaussian",
            "batch",
            "16",
            "threads",
            "1"),
        cases.get(0).parameters());
  }

  @Test
  void overridesReplaceValuesWhereThereAreSuch() {
    BenchmarkPlan plan =
        BenchmarkPlans.get("growth", false)
            .with(Map.of("batch", List.of("32"), "curvature", List.of("cg")));
    for (BenchmarkCase benchmark : plan.cases()) {
      assertEquals("32", benchmark.parameters().get("batch"));
      assertTrue(
          benchmark.type() != CurvatureBenchmark.class
              || benchmark.parameters().get("curvature").equals("cg"));
    }
    long distinct = plan.cases().stream().distinct().count();
    assertEquals(plan.cases().size(), distinct);
  }

  @Test
  void patternsNameOneMethod() {
    BenchmarkCase peak = Selection.of(FmaPeakBenchmark.class).cases().get(0);
    String name = FmaPeakBenchmark.class.getName() + ".peak";
    assertTrue(Pattern.matches(peak.pattern(), name));
    assertTrue(!Pattern.matches(peak.pattern(), name + "s"));
    assertEquals(
        "UpdateBenchmark.update",
        Selection.of(UpdateBenchmark.class).cases().get(0).toString().split(" ", 2)[0]);
  }
}
