package io.geodesic.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.synthetic.SyntheticRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {

  @TempDir private Path root;

  private Set<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private WrittenReport write(Set<Format> formats) {
    Report report = Report.of(List.of(root));
    return report.write(report.defaultOutput(), formats);
  }

  @Test
  void theDefaultReportHasPageFiguresAndTables() throws Exception {
    SyntheticRun.comparison(root);
    WrittenReport report = write(Format.defaults());
    Set<String> expected =
        new TreeSet<>(Set.of("index.html", "summary.json", "summary.csv", "summary.tex"));
    for (String kind : List.of("return-steps", "return-seconds", "update-time", "predicted-kl")) {
      expected.add("CartPole-v1-" + kind + ".png");
      expected.add("CartPole-v1-" + kind + ".svg");
    }
    assertEquals(expected, names(root.resolve("report")));
    assertEquals(expected.size(), report.files().size());
    report.files().forEach(file -> assertTrue(Files.isRegularFile(file), file.toString()));
    assertTrue(report.table().startsWith("CartPole-v1\n"));
    String page = Files.readString(root.resolve("report/index.html"));
    expected.stream()
        .filter(name -> !name.equals("index.html"))
        .forEach(name -> assertTrue(page.contains("href=\"./" + name + "\""), name));
  }

  @Test
  void onlyWhatIsAskedForIsWritten() throws Exception {
    SyntheticRun.comparison(root);
    write(EnumSet.of(Format.CSV));
    assertEquals(Set.of("summary.csv", "summary.json"), names(root.resolve("report")));
  }

  @Test
  void aPageAloneStillHasFigures() throws Exception {
    SyntheticRun.comparison(root);
    write(EnumSet.of(Format.HTML));
    assertTrue(names(root.resolve("report")).contains("CartPole-v1-return-steps.svg"));
  }

  @Test
  void aReportWrittenAgainOverItsRunsIsTheSame() throws Exception {
    SyntheticRun.comparison(root);
    Set<Format> formats = EnumSet.of(Format.HTML, Format.CSV, Format.LATEX);
    WrittenReport first = write(formats);
    String page = Files.readString(root.resolve("report/index.html"));
    String json = Files.readString(root.resolve("report/summary.json"));
    assertEquals(first, write(formats));
    assertEquals(page, Files.readString(root.resolve("report/index.html")));
    assertEquals(json, Files.readString(root.resolve("report/summary.json")));
  }

  @Test
  void failedAndTornRunsAreReportedAndTheOthersKept() throws Exception {
    SyntheticRun.comparison(root);
    new SyntheticRun(root, "CartPole-v1", "ppo", 5)
        .file("status.json", "{\"status\":\"failed\",\"error\":\"boom\"}");
    Path torn = root.resolve("CartPole-v1/npg/seed-0/progress.csv");
    String text = Files.readString(torn);
    Files.writeString(torn, text.substring(0, text.length() - 9));
    WrittenReport report = write(EnumSet.of(Format.HTML));
    String page = Files.readString(root.resolve("report/index.html"));
    assertTrue(page.contains("boom") && page.contains("progress.csv: 1 torn line dropped"));
    assertTrue(report.table().contains("5 of 6"), report.table());
    assertTrue(
        report.table().lines().anyMatch(line -> line.matches("\\s+npg\\s+5\\s+.*")),
        report.table());
  }

  @Test
  void runsThatAllFailedStillGiveAReport() throws Exception {
    new SyntheticRun(root, "CartPole-v1", "ppo", 5)
        .file("status.json", "{\"status\":\"failed\",\"error\":\"boom\"}");
    write(EnumSet.allOf(Format.class));
    assertEquals(
        Set.of("index.html", "summary.csv", "summary.json", "summary.tex"),
        names(root.resolve("report")));
  }

  @Test
  void anUnwritableOutputIsOneClearError() throws Exception {
    SyntheticRun.comparison(root);
    Path file = Files.writeString(root.resolve("occupied"), "");
    for (Path out : List.of(file, file.resolve("below"))) {
      Exception error =
          assertThrows(
              UncheckedIOException.class,
              () -> Report.of(List.of(root)).write(out, EnumSet.of(Format.CSV)));
      assertTrue(
          error.getMessage().startsWith("cannot write the report to " + out), error.getMessage());
      assertFalse(error.getMessage().endsWith("null"), error.getMessage());
    }
  }

  @Test
  void nothingIsWrittenWhereNothingWasRecorded() {
    assertThrows(IllegalArgumentException.class, () -> write(Format.defaults()));
    assertFalse(Files.exists(root.resolve("report")));
    assertThrows(IllegalArgumentException.class, () -> Report.of(List.of()));
  }
}
