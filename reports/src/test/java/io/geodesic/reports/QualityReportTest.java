package io.geodesic.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.StrategySummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QualityReportTest {

  private static final String CURVATURE =
      """
      environment,update,strategy,damping,efficiency,efficiency_damped,cosine_damped,residual_damped,predicted_kl,actual_kl,predicted_gain,actual_gain,frobenius_error,estimate_mean_us,solve_us,norm_ratio,norm_ratio_damped,staleness,off_diagonal_share,rank,condition,states,parameters,threads,kernels
      Pole-v1,1,exact,0.01,0.5,1,1,1e-14,0.01,0.01,0.2,0.1,0,,,2,5,,0.25,30,1e9,64,50,1,scalar
      Pole-v1,1,mine,0.01,0.2,0.4,0.5,2,0.01,0.04,0.2,0.2,0.5,,,1,1,0.25,0.25,30,1e9,64,50,1,scalar
      Pole-v1,9,exact,0.01,0.7,1,1,1e-14,0.01,0.02,0.2,0.1,0,2000,100,4,3,,0.25,31,1e9,64,50,1,scalar
      Pole-v1,9,mine,0.01,,,,,,,,,,20,5,,,,0.25,31,1e9,64,50,1,scalar
      """;

  @TempDir private Path root;

  @BeforeEach
  void record() throws IOException {
    Files.writeString(root.resolve("curvature.csv"), CURVATURE);
  }

  private void recordTheRest() throws IOException {
    Files.writeString(
        root.resolve("spectrum.csv"),
        "environment,update,index,eigenvalue\nPole-v1,1,1,2\nPole-v1,1,2,1e-5\nPole-v1,9,1,3\n");
    Files.writeString(
        root.resolve("cg.csv"),
        "preconditioner,damping,iteration,residual\nidentity,0.01,0,1\nidentity,0.01,1,0.01\n");
    Files.writeString(
        root.resolve("sampling.csv"),
        "states,draw,damping,relative_error,efficiency,efficiency_damped\n16,0,0.01,0.5,0.3,0.8\n64,0,0.01,0,0.5,1\n");
    Files.writeString(
        root.resolve("reparameterization.csv"),
        """
        step,spread,damping,error,residual
        natural,0.1,1e-8,1e-5,1e-9
        natural,0.1,1.0,0.0625,1e-9
        gradient,0.1,,0.5,0
        natural,1.0,1e-8,1e-4,1e-9
        natural,1.0,1.0,0.75,1e-9
        gradient,1.0,,1.25,0
        """);
  }

  private static Set<String> names(WrittenReport report) {
    return report.files().stream()
        .map(file -> file.getFileName().toString())
        .collect(Collectors.toSet());
  }

  @Test
  void summariesAverageOverUpdatesAndTakeTheLastTimes() {
    StrategySummary exact = QualityRecords.read(root).summaries().get(0);
    assertEquals(0.6, exact.undamped().efficiency(), 1e-15);
    assertEquals(1, exact.damped().cosine());
    assertEquals(3, exact.undamped().normRatio());
    assertEquals(4, exact.damped().normRatio());
    assertEquals(1.5, exact.klRatio(), 1e-15);
    assertEquals(0.5, exact.gainRatio(), 1e-15);
    assertEquals(2100, exact.micros());
  }

  @Test
  void anUpdateThatFailedIsLeftOut() {
    StrategySummary mine = QualityRecords.read(root).summaries().get(1);
    assertEquals(0.2, mine.undamped().efficiency());
    assertEquals(0.25, mine.staleness());
    assertEquals(4, mine.klRatio(), 1e-15);
    assertEquals(25, mine.micros());
  }

  @Test
  void everyFigureAndTableIsWritten() throws IOException {
    recordTheRest();
    WrittenReport report =
        QualityReport.of(root).write(root.resolve("report"), Set.of(Format.SVG, Format.LATEX));
    assertEquals(
        Set.of(
            "curvatures.tex",
            "Pole-v1-efficiency-cost.svg",
            "Pole-v1-efficiency-damped-cost.svg",
            "Pole-v1-efficiency-updates.svg",
            "Pole-v1-cg-residual.svg",
            "Pole-v1-fisher-spectrum.svg",
            "Pole-v1-fisher-sampling.svg",
            "Pole-v1-reparameterization.svg",
            "curvature-steps.tex",
            "reparameterization.tex"),
        names(report));
    String svg = Files.readString(root.resolve("report/Pole-v1-efficiency-cost.svg"));
    assertTrue(svg.contains("exact Fisher") && svg.contains("mine"));
    assertTrue(report.table().contains("exact"), report.table());
    assertTrue(report.table().contains("25.0 % of ‖F‖²"), report.table());
    assertFalse(Files.readString(root.resolve("report/curvatures.tex")).contains("λ"));
  }

  @Test
  void whatWasNotMeasuredIsNotDrawn() {
    WrittenReport report =
        QualityReport.of(root).write(root.resolve("report"), Set.of(Format.CSV, Format.SVG));
    assertEquals(
        Set.of(
            "curvatures.csv",
            "Pole-v1-efficiency-cost.svg",
            "Pole-v1-efficiency-damped-cost.svg",
            "Pole-v1-efficiency-updates.svg"),
        names(report));
  }

  @Test
  void otherCoordinatesAreATableOfStretchAndDamping() throws IOException {
    recordTheRest();
    WrittenReport report =
        QualityReport.of(root).write(root.resolve("report"), Set.of(Format.LATEX));
    List<String> console = report.table().lines().map(String::strip).toList();
    assertTrue(console.contains("s    λ = 1e-08  λ = 1  Gradient step"), report.table());
    assertTrue(console.contains("1.0      1e-04   0.75           1.25"), report.table());
    String latex = Files.readString(root.resolve("report/reparameterization.tex"));
    assertTrue(latex.contains("0.1 & 1e-05 & 0.063 & 0.5 \\\\"), latex);
  }

  @Test
  void theCsvKeepsEveryDigit() throws IOException {
    QualityReport.of(root).write(root.resolve("report"), Set.of(Format.CSV));
    List<String> lines = Files.readAllLines(root.resolve("report/curvatures.csv"));
    assertEquals(
        "Pole-v1,exact,0.01,0.6,1.0,,1.0,3.0,4.0,,1.0E-14,1.5,0.5,0.0,,2000.0,100.0", lines.get(1));
  }

  @Test
  void otherFoldersAreNoMeasurement(@TempDir Path other) throws IOException {
    assertTrue(QualityReport.isMeasurement(root));
    assertFalse(QualityReport.isMeasurement(other));
    Files.writeString(other.resolve("curvature.csv"), "environment,update\n");
    assertThrows(IllegalArgumentException.class, () -> QualityRecords.read(other));
  }
}
