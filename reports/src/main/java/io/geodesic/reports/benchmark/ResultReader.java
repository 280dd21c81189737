package io.geodesic.reports.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one entry of JMH's JSON; fields that nobody asks for are skipped. */
final class ResultReader {

  private final JsonNode entry;

  ResultReader(JsonNode entry) {
    this.entry = entry;
  }

  /**
   * Reads the result, its peak still unknown.
   *
   * @throws IllegalArgumentException if a field is missing or not what JMH writes
   */
  BenchmarkResult read() {
    String name = text(entry, "benchmark");
    try {
      Work work = new Work(counted("flop"), counted("steps"));
      return new BenchmarkResult(shortName(name), params(), time(), work, Double.NaN);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(shortName(name) + ": " + e.getMessage(), e);
    }
  }

  /** Drops the package: the last two of the names joined by dots are class and method. */
  private static String shortName(String name) {
    int method = name.lastIndexOf('.');
    int type = method < 0 ? -1 : name.lastIndexOf('.', method - 1);
    return name.substring(type + 1);
  }

  private Map<String, String> params() {
    Map<String, String> params = new LinkedHashMap<>();
    entry
        .path("params")
        .properties()
        .forEach(param -> params.put(param.getKey(), param.getValue().asText()));
    return params;
  }

  private OperationTime time() {
    JsonNode metric = entry.path("primaryMetric");
    if (!metric.isObject()) {
      throw new IllegalArgumentException("no object 'primaryMetric'");
    }
    String unit = text(metric, "scoreUnit");
    double seconds = TimeUnits.seconds(unit);
    double score = positive(metric, "score");
    // NaN, which JMH writes as text, for a single iteration.
    double error = metric.path("scoreError").asDouble(Double.NaN);
    List<Double> raw = raw(metric);
    if (TimeUnits.isRate(unit)) {
      double best = raw.stream().mapToDouble(x -> x).max().orElse(score);
      return new OperationTime(seconds / score, seconds / score * (error / score), seconds / best);
    }
    double best = raw.stream().mapToDouble(x -> x).min().orElse(score);
    return new OperationTime(seconds * score, seconds * error, seconds * best);
  }

  /** All iterations; in sample mode, where there are histograms instead, none. */
  private static List<Double> raw(JsonNode metric) {
    List<Double> raw = new ArrayList<>();
    for (JsonNode fork : metric.path("rawData")) {
      for (JsonNode iteration : fork) {
        if (!(iteration.isNumber() && iteration.doubleValue() > 0)) {
          throw new IllegalArgumentException(
              "'rawData' holds " + iteration + "; must be positive numbers");
        }
        raw.add(iteration.doubleValue());
      }
    }
    return raw;
  }

  private double counted(String name) {
    JsonNode metric = entry.path("secondaryMetrics").path(name);
    if (metric.isMissingNode()) {
      return Double.NaN;
    }
    JsonNode value = metric.path("rawData").path(0).path(0);
    if (!(value.isNumber() && value.doubleValue() > 0)) {
      throw new IllegalArgumentException(
          "'secondaryMetrics."
              + name
              + ".rawData[0][0]' is "
              + (value.isMissingNode() ? "missing" : value)
              + "; must be a positive number");
    }
    return value.doubleValue();
  }

  private static double positive(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!(value.isNumber() && value.doubleValue() > 0)) {
      throw new IllegalArgumentException(
          "'"
              + field
              + "' is "
              + (value.isMissingNode() ? "missing" : value)
              + "; must be a positive number");
    }
    return value.doubleValue();
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new IllegalArgumentException("no text '" + field + "'");
    }
    return value.textValue();
  }
}
