package io.geodesic.reports.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class ParameterLabelsTest {

  private static Map<String, String> choice(String batch, String network, String threads) {
    Map<String, String> choice = new LinkedHashMap<>();
    choice.put("batch", batch);
    choice.put("network", network);
    choice.put("threads", threads);
    return choice;
  }

  private final List<Map<String, String>> choices =
      List.of(choice("64", "4-8-2", "1"), choice("128", "4-8-2", "1"), choice("64", "9-9-9", "1"));

  @Test
  void onlyWhatDiffersTellsChoicesApart() {
    ParameterLabels labels = new ParameterLabels(choices);
    assertEquals(List.of("network", "batch"), labels.varyingNames());
    assertEquals("4-8-2, batch 64", labels.varying(choices.get(0)));
    assertEquals("1 thread", labels.common());
    assertEquals("4-8-2", labels.shared(choices.subList(0, 2)));
    assertEquals("9-9-9, batch 64, 1 thread", ParameterLabels.all(choices.get(2)));
  }

  @Test
  void shapesAndCountsReadWell() {
    assertEquals("2048×64×6", ParameterLabels.all(Map.of("shape", "2048x64x6")));
    assertEquals("exact", ParameterLabels.all(Map.of("curvature", "exact")));
    assertEquals("2 threads", ParameterLabels.all(Map.of("threads", "2")));
    assertEquals("vector kernels", ParameterLabels.all(Map.of("kernels", "vector")));
  }

  @Test
  void tooManyAreCutByTheFirstDifferenceThenTheNext() {
    assertEquals(List.of(choices), Portions.of(choices, Function.identity(), 3));
    assertEquals(
        List.of(choices.subList(0, 2), choices.subList(2, 3)),
        Portions.of(choices, Function.identity(), 2));
    assertEquals(3, Portions.of(choices, Function.identity(), 1).size());
    List<Map<String, String>> equal = List.of(choices.get(0), choices.get(0), choices.get(0));
    assertEquals(2, Portions.of(equal, Function.identity(), 2).size());
  }

  @Test
  void timesHaveThreeDigitsAndTheUnitThatSuitsThem() {
    assertEquals("1.09 ms", TimeText.of(1.0912e-3));
    assertEquals("1.00 ms", TimeText.of(0.99951e-3));
    assertEquals("999 µs", TimeText.of(0.9994e-3));
    assertEquals("23.4 ns", TimeText.of(23.44e-9));
    assertEquals("0.50 ns", TimeText.of(0.5e-9));
    assertEquals("3,600 s", TimeText.of(3600));
    assertEquals("10 µs", TimeText.tick(1e-5));
    assertEquals("1 s", TimeText.tick(1));
  }

  @Test
  void benchmarksHaveNames() {
    assertEquals("Matrix products", BenchmarkTitle.of("GemmBenchmark.gemm"));
    assertEquals(
        "Elementary functions, log", BenchmarkTitle.of("ElementaryFunctionsBenchmark.log"));
    assertEquals(
        "elementary-functions-log", BenchmarkTitle.fileName("ElementaryFunctionsBenchmark.log"));
  }
}
