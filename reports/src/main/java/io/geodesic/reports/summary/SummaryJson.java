package io.geodesic.reports.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.geodesic.reports.estimate.Estimate;
import io.geodesic.reports.run.Run;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Writes {@code summary.json}: keys in a fixed order, null for what was not recorded, the same text
 * for the same runs on every JDK.
 *
 * <pre>{@code
 * {"environments": {"CartPole-v1": {"rewardThreshold": 475.0, "algorithms": {"trpo": {
 *      "seeds": 5, "recorded": 5, "provisional": false,
 *      "finalReturn": {"iqm": 498.2, "ci95": [495.0, 500.0], "perSeed": {"0": 497.1, …}},
 *      "evaluationReturn": {…as finalReturn…},
 *      "stepsToThreshold": {"median": 43008.0, "reached": 5, "perSeed": {…}},
 *      "wallSeconds": {"mean": 9.8, "perSeed": {…}},
 *      "updateMilliseconds": {…}, "stepsPerSecond": {…}}}}},
 *  "problems": [{"environment": …, "algorithm": …, "seed": 3, "state": "failed", "messages": […]}]}
 * }</pre>
 */
public final class SummaryJson {

  // Jackson's own double writer is the same on every JDK; Double.toString changed in 19.
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private SummaryJson() {}

  /** Returns the document, indented, ending in a line feed. */
  public static String write(Summary summary) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode environments = root.putObject("environments");
    for (String environment : summary.environments()) {
      environment(environments.putObject(environment), summary, environment);
    }
    ArrayNode problems = root.putArray("problems");
    summary.problems().forEach(run -> problem(problems.addObject(), run));
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
      return text.replace(System.lineSeparator(), "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }

  private static void environment(ObjectNode node, Summary summary, String environment) {
    OptionalDouble threshold =
        summary.groups(environment).stream()
            .flatMapToDouble(group -> group.threshold().stream())
            .findFirst();
    put(node, "rewardThreshold", threshold.orElse(Double.NaN));
    ObjectNode algorithms = node.putObject("algorithms");
    for (GroupSummary group : summary.groups(environment)) {
      group(algorithms.putObject(group.group().label()), group);
    }
  }

  private static void group(ObjectNode node, GroupSummary group) {
    node.put("seeds", group.seeds().size());
    node.put("recorded", group.group().runs().size());
    node.put("provisional", group.group().provisional());
    ObjectNode training = node.putObject("finalReturn");
    estimate(training, group.finalReturn());
    perSeed(training, group, SeedSummary::finalReturn);
    ObjectNode evaluation = node.putObject("evaluationReturn");
    estimate(evaluation, group.evaluationReturn());
    perSeed(evaluation, group, SeedSummary::evaluationReturn);
    ObjectNode steps = node.putObject("stepsToThreshold");
    put(steps, "median", group.medianStepsToThreshold());
    steps.put("reached", group.reached());
    perSeed(steps, group, SeedSummary::stepsToThreshold);
    mean(node.putObject("wallSeconds"), group, seed -> seed.cost().wallSeconds());
    mean(node.putObject("updateMilliseconds"), group, seed -> seed.cost().updateMilliseconds());
    mean(node.putObject("stepsPerSecond"), group, seed -> seed.cost().stepsPerSecond());
  }

  private static void estimate(ObjectNode node, Estimate estimate) {
    put(node, "iqm", estimate.value());
    if (Double.isFinite(estimate.value())) {
      node.putArray("ci95").add(estimate.lower()).add(estimate.upper());
    } else {
      node.putNull("ci95");
    }
  }

  private static void mean(
      ObjectNode node, GroupSummary group, ToDoubleFunction<SeedSummary> value) {
    put(node, "mean", group.mean(value));
    perSeed(node, group, value);
  }

  private static void perSeed(
      ObjectNode node, GroupSummary group, ToDoubleFunction<SeedSummary> value) {
    ObjectNode seeds = node.putObject("perSeed");
    for (SeedSummary seed : group.seeds()) {
      put(seeds, Long.toString(seed.seed()), value.applyAsDouble(seed));
    }
  }

  private static void problem(ObjectNode node, Run run) {
    node.put("environment", run.id().environment());
    node.put("algorithm", run.id().label());
    node.put("seed", run.id().seed());
    node.put("state", run.outcome().state().name().toLowerCase(Locale.ROOT));
    ArrayNode messages = node.putArray("messages");
    run.problems().forEach(messages::add);
  }

  private static void put(ObjectNode node, String key, double value) {
    if (Double.isFinite(value)) {
      node.put(key, value);
    } else {
      node.putNull(key);
    }
  }
}
