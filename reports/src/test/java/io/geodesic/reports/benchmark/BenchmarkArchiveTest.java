package io.geodesic.reports.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.synthetic.SyntheticBenchmarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BenchmarkArchiveTest {

  @TempDir private Path folder;

  private static String entry(String metric) {
    return "[{\"jmhVersion\":\"1.37\",\"benchmark\":\"a.B.c\",\"new in 2.0\":[],\"primaryMetric\":{"
        + metric
        + "}}]";
  }

  private BenchmarkResult read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), text);
    return BenchmarkArchive.read(List.of(file)).get(0).results().get(0);
  }

  @Test
  void timesAreSecondsWhateverTheUnit() throws IOException {
    OperationTime time =
        read(entry("\"score\":4,\"scoreError\":1,\"scoreUnit\":\"us/op\",\"rawData\":[[5],[3,4]]"))
            .time();
    assertEquals(4e-6, time.seconds(), 1e-18);
    assertEquals(1e-6, time.error(), 1e-18);
    assertEquals(3e-6, time.best(), 1e-18);
  }

  @Test
  void ratesAreTurnedIntoTimes() throws IOException {
    OperationTime time =
        read(entry("\"score\":4,\"scoreError\":1,\"scoreUnit\":\"ops/ms\",\"rawData\":[[5,3]]"))
            .time();
    assertEquals(0.25e-3, time.seconds(), 1e-15);
    assertEquals(0.0625e-3, time.error(), 1e-15);
    assertEquals(0.2e-3, time.best(), 1e-15);
  }

  @Test
  void oneIterationHasNoError() throws IOException {
    BenchmarkResult result =
        read(entry("\"score\":4,\"scoreError\":\"NaN\",\"scoreUnit\":\"s/op\",\"rawData\":[[4]]"));
    assertEquals("B.c", result.benchmark());
    assertEquals(Map.of(), result.params());
    assertTrue(Double.isNaN(result.time().error()));
    assertTrue(Double.isNaN(result.work().flop()) && Double.isNaN(result.share()));
  }

  @Test
  void theLimitIsTheCountOverTheBestPeakOfTheSameFile() {
    Measurement measurement =
        new SyntheticBenchmarks().peak().add("B.c", 4e-3, 1e8).measurement(folder);
    BenchmarkResult result = measurement.results().get(0);
    assertEquals(1, measurement.results().size());
    assertEquals(SyntheticBenchmarks.PEAK, measurement.peaks().get(0), 1);
    assertEquals(2e-3, result.limit(), 1e-12);
    assertEquals(0.5, result.share(), 1e-9);
    assertEquals("50.0 GFLOP/s per thread", PeakText.of(measurement));
  }

  @Test
  void withoutAPeakThereIsNoLimit() {
    Measurement measurement = new SyntheticBenchmarks().add("B.c", 4e-3, 1e8).measurement(folder);
    assertTrue(Double.isNaN(measurement.results().get(0).limit()));
    assertEquals(List.of(), measurement.peaks());
  }

  @Test
  void twoThreadsCanDoTwiceAsMuchUnlessThatWasMeasured() {
    SyntheticBenchmarks results =
        new SyntheticBenchmarks().peak().add("B.c", 4e-3, 1e8, "threads", "2");
    assertEquals(1e-3, results.measurement(folder).results().get(0).limit(), 1e-12);
    results.add("FmaPeakBenchmark.peak", 1 / 0.99, 80e9, "threads", "2");
    assertEquals(1.25e-3, results.measurement(folder).results().get(0).limit(), 1e-12);
  }

  @Test
  void filesWithDifferentResultsAreOneMeasurement() {
    Path first = new SyntheticBenchmarks().peak().add("B.c", 1, 1).write(folder.resolve("a.json"));
    Path second = new SyntheticBenchmarks().peak().add("B.d", 1, 1).write(folder.resolve("b.json"));
    Measurement measurement = BenchmarkArchive.read(List.of(first, second, first)).get(0);
    assertEquals("benchmarks", measurement.name());
    assertEquals(List.of("B.c", "B.d"), measurement.benchmarks());
    assertEquals(2, measurement.peaks().size());
  }

  @Test
  void filesWithTheSameResultsAreCompared() {
    SyntheticBenchmarks results = new SyntheticBenchmarks().add("B.c", 1, 1);
    List<Path> files =
        List.of(
            results.write(folder.resolve("old/x.json")),
            results.write(folder.resolve("new/x.json")),
            results.write(folder.resolve("y.json")));
    assertEquals(
        List.of("x-1", "x-2", "y"),
        BenchmarkArchive.read(files).stream().map(Measurement::name).toList());
  }

  @Test
  void foldersAreSearchedForWhatBeginsLikeJmh() throws IOException {
    Path results = new SyntheticBenchmarks().add("B.c", 1, 1).write(folder.resolve("d/x.json"));
    Path torn = Files.writeString(folder.resolve("torn.json"), "[ {\"jmhVersion\" : \"1.37\",");
    Files.writeString(folder.resolve("summary.json"), "{}");
    Files.writeString(folder.resolve("rows.json"), "[{\"update\":1}]");
    Files.writeString(folder.resolve("empty.json"), "");
    assertEquals(List.of(results, torn), BenchmarkArchive.files(folder));
    assertEquals(List.of(torn), BenchmarkArchive.files(torn));
    assertEquals(List.of(), BenchmarkArchive.files(folder.resolve("missing")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | is empty",
        "[] | holds no results of JMH: expected a JSON array",
        "{\"benchmark\":\"a.B.c\"} | holds no results of JMH: expected a JSON array",
        "[{\"benchmark\":\"a.B | torn or malformed JSON in line 1",
        "a b | torn or malformed JSON in line 1",
        "[{\"x\":1}] | entry 0: no text 'benchmark'",
        "[7] | entry 0: no text 'benchmark'",
        "[{\"benchmark\":\"a.B.c\"}] | entry 0: B.c: no object 'primaryMetric'",
      })
  void otherFilesAreOneClearError(String text, String message) throws IOException {
    assertRefused(text, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"score\":1 | no text 'scoreUnit'",
        "\"score\":1,\"scoreUnit\":\"B/op\" | unknown scoreUnit 'B/op' (allowed: T/op and ops/T",
        "\"score\":1,\"scoreUnit\":\"ms\" | unknown scoreUnit 'ms'",
        "\"scoreUnit\":\"ms/op\" | 'score' is missing; must be a positive number",
        "\"score\":\"NaN\",\"scoreUnit\":\"ms/op\" | 'score' is \"NaN\"; must be a positive",
        "\"score\":-1,\"scoreUnit\":\"ms/op\" | 'score' is -1; must be a positive number",
        "\"score\":1,\"scoreUnit\":\"ms/op\",\"rawData\":[[0]] | 'rawData' holds 0",
      })
  void wrongMetricsAreOneClearError(String metric, String message) throws IOException {
    assertRefused(entry(metric), "entry 0: B.c: " + message);
  }

  @Test
  void aCountMustBeANumber() throws IOException {
    String text = new SyntheticBenchmarks().add("B.c", 1, 5).text().replace("[ 5.0, 5.0 ]", "[]");
    assertRefused(text, "'secondaryMetrics.flop.rawData[0][0]' is missing");
  }

  @Test
  void aPeakAloneIsNoResult() throws IOException {
    assertRefused(new SyntheticBenchmarks().peak().text(), "holds nothing but the machine's peak");
  }

  private void assertRefused(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("x.json"), text);
    Exception error =
        assertThrows(
            IllegalArgumentException.class, () -> BenchmarkArchive.read(List.of(file)), text);
    assertTrue(error.getMessage().startsWith(file.toString()), error.getMessage());
    assertTrue(error.getMessage().contains(message), error.getMessage());
  }
}
