package io.geodesic.benchmarks.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How much was recorded when a checkpoint was taken; part of its metadata.
 *
 * @param progress length of progress.csv in bytes
 * @param monitor length of monitor.csv in bytes
 * @param evaluation length of evaluation.csv in bytes
 * @param seconds seconds on the run's clock
 */
record Recorded(long progress, long monitor, long evaluation, double seconds) {

  static Recorded of(JsonNode metadata) {
    JsonNode recorded = metadata.path("recorded");
    return new Recorded(
        recorded.path("progress").asLong(),
        recorded.path("monitor").asLong(),
        recorded.path("evaluation").asLong(),
        recorded.path("seconds").asDouble());
  }

  void putInto(ObjectNode metadata) {
    metadata
        .putObject("recorded")
        .put("progress", progress)
        .put("monitor", monitor)
        .put("evaluation", evaluation)
        .put("seconds", seconds);
  }
}
