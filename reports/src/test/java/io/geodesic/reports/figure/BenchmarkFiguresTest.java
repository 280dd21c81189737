package io.geodesic.reports.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.synthetic.SyntheticBenchmarks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchmarkFiguresTest {

  private static final List<BenchmarkFigure> ALL =
      List.of(new LimitBars(), new GrowthCurves(), new UpdateRatios());

  @TempDir private Path folder;

  private static List<Figure> draw(Measurement measurement) {
    List<Figure> figures = new ArrayList<>();
    ALL.forEach(figure -> figures.addAll(figure.build(measurement)));
    return figures;
  }

  @Test
  void whatWasMeasuredIsDrawn() {
    assertEquals(
        List.of(
            "bench-limit-matrix-products",
            "bench-limit-curvature-estimates",
            "bench-limit-curvature-solves",
            "bench-limit-updates",
            "bench-growth-parameters-estimate",
            "bench-growth-parameters-solve",
            "bench-growth-parameters-both",
            "bench-growth-batch-estimate",
            "bench-growth-batch-solve",
            "bench-growth-batch-both",
            "bench-update-ratio"),
        draw(SyntheticBenchmarks.complete().measurement(folder)).stream()
            .map(Figure::fileName)
            .toList());
  }

  @Test
  void figuresSayWhatTheyShowAndHaveTheSameBytesEachTime() throws IOException {
    List<Figure> first = draw(SyntheticBenchmarks.complete().measurement(folder));
    List<Figure> second = draw(SyntheticBenchmarks.complete().measurement(folder));
    for (int i = 0; i < first.size(); i++) {
      for (ImageFormat format : ImageFormat.values()) {
        assertArrayEquals(first.get(i).encode(format), second.get(i).encode(format));
      }
      String svg = new String(first.get(i).encode(ImageFormat.SVG), StandardCharsets.UTF_8);
      for (String name : first.get(i).names()) {
        assertTrue(svg.contains(name.replace(">", "&gt;")), name);
      }
    }
  }

  @Test
  void barsCarryTimesAndGrowWithTheirNumber() {
    List<Figure> figures = draw(SyntheticBenchmarks.complete().measurement(folder));
    assertEquals(List.of("NN   400 µs", "TN   500 µs"), figures.get(0).names());
    assertTrue(figures.get(0).caption().contains("50.0 GFLOP/s per thread"));
    assertTrue(figures.get(0).caption().contains("All: 2048×64×64."), figures.get(0).caption());
    assertTrue(figures.get(1).drawing().height() > figures.get(0).drawing().height());
  }

  @Test
  void tooManyBarsAreCutByTheFirstParameter() {
    SyntheticBenchmarks results = new SyntheticBenchmarks().peak();
    for (String shape : List.of("2x2x2", "3x3x3")) {
      for (int i = 0; i < 20; i++) {
        results.add("GemmBenchmark.gemm", 1e-3, 1e7, "shape", shape, "k", Integer.toString(i));
      }
    }
    List<Figure> figures = draw(results.measurement(folder));
    assertEquals(
        List.of("Matrix products: 2×2×2", "Matrix products: 3×3×3"),
        figures.stream().map(Figure::title).toList());
    assertEquals("bench-limit-matrix-products-2-2-2", figures.get(0).fileName());
  }

  @Test
  void withoutAPeakThereAreNoBars() {
    Measurement measurement =
        new SyntheticBenchmarks().add("B.c", 1, 1, "n", "1").measurement(folder);
    assertEquals(List.of(), draw(measurement));
  }

  @Test
  void sharesBeyondTheLimitAreStillDrawn() throws IOException {
    Measurement measurement =
        new SyntheticBenchmarks().peak().add("B.c", 1e-3, 1e8).add("B.d", 1, 0).measurement(folder);
    Figure figure = draw(measurement).get(0);
    assertEquals(List.of("1.00 ms"), figure.names());
    assertTrue(figure.encode(ImageFormat.PNG).length > 0);
  }

  @Test
  void legendsCarryMeasuredAndTextbookExponents() {
    List<String> names = draw(SyntheticBenchmarks.complete().measurement(folder)).get(5).names();
    assertTrue(names.get(1).startsWith("K-FAC  P^1.1"), names.get(1));
    assertTrue(names.get(1).endsWith("(P^1.5)"), names.get(1));
    assertTrue(names.get(2).matches("mine  P\\^1\\.\\d\\d"), names.get(2));
  }

  @Test
  void exponentsAreRaisedAndSmaller() {
    LegendText flat = LegendText.of("P2");
    LegendText raised = LegendText.of("P^2");
    assertTrue(raised.width() < flat.width());
    assertTrue(raised.outline().getBounds2D().getMinY() < flat.outline().getBounds2D().getMinY());
    assertEquals(
        LegendText.of("a").width() + LegendText.of("^").width(), LegendText.of("a^").width());
  }

  @Test
  void manySettingsAreCutByNetwork() {
    SyntheticBenchmarks results = new SyntheticBenchmarks();
    for (String algorithm : List.of("a2c", "vpg", "npg", "trpo", "acktr", "ppo")) {
      for (String network : List.of("8-8-2", "17-64-64-6")) {
        for (String batch : List.of("256", "1024", "2048")) {
          results.update(algorithm, network, batch, 1e-3 * algorithm.length());
        }
      }
    }
    List<Figure> figures = draw(results.measurement(folder));
    assertEquals(
        List.of("What one update costs: 8-8-2", "What one update costs: 17-64-64-6"),
        figures.stream().map(Figure::title).toList());
    assertEquals(
        List.of(
            "batch 256", "batch 1024", "batch 2048", "A2C", "VPG", "NPG", "TRPO", "ACKTR", "PPO"),
        figures.get(0).names());
  }
}
