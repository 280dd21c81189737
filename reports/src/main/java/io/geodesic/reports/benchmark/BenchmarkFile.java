package io.geodesic.reports.benchmark;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The results in one file.
 *
 * @param path the file
 * @param results its results with their peaks, those of the peak included
 */
record BenchmarkFile(Path path, List<BenchmarkResult> results) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARK = "\"jmhVersion\"";
  private static final int HEAD = 512;

  BenchmarkFile {
    results = List.copyOf(results);
  }

  /** Returns whether a file begins as JMH begins its results, were they torn later on. */
  static boolean isOne(Path path) {
    if (!path.toString().endsWith(".json")) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is not what JMH writes: empty, torn, or other JSON
   * @throws UncheckedIOException if it cannot be read
   */
  static BenchmarkFile read(Path path) {
    JsonNode root = json(path);
    if (!root.isArray() || root.isEmpty()) {
      throw new IllegalArgumentException(
          path
              + " holds no results of JMH: expected a JSON array of {benchmark, primaryMetric, …}");
    }
    List<BenchmarkResult> results = new ArrayList<>();
    for (JsonNode entry : root) {
      try {
        results.add(new ResultReader(entry).read());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            path + " holds no results of JMH: entry " + results.size() + ": " + e.getMessage(), e);
      }
    }
    MachinePeak peak = new MachinePeak(results);
    return new BenchmarkFile(
        path, results.stream().map(result -> result.withPeak(peak.of(result))).toList());
  }

  private static JsonNode json(Path path) {
    try {
      byte[] bytes = Files.readAllBytes(path);
      if (bytes.length == 0) {
        throw new IllegalArgumentException(
            path + " is empty: JMH writes its results when the last benchmark has ended");
      }
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          path + " holds no results of JMH: torn or malformed JSON" + where(e), e);
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
  }

  private static UncheckedIOException failure(Path path, IOException e) {
    return new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
  }
}
