package io.geodesic.benchmarks.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.geodesic.environments.registry.EnvironmentRegistry;
import io.geodesic.environments.trace.TraceReplay;
import io.geodesic.environments.trace.TraceRequest;
import io.geodesic.environments.trace.TraceStep;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code geodesic trace}: replays actions from a given state. */
@Command(
    name = "trace",
    description = {
      "Replays actions from a given state and prints what happens, as JSON lines.",
      "Input: {\"env\":ID, \"state\":[..], \"actions\":[..], \"states\":[[..],..]};",
      "states, the one to set before each action, may be left out."
    })
final class TraceCommand implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EnvironmentRegistry environments;

  @Spec private CommandSpec spec;

  @Option(
      names = "--env",
      paramLabel = "ID",
      description = "Environment (default: the one that the input names).")
  private String environment;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "State and actions as JSON.")
  private Path input;

  TraceCommand(EnvironmentRegistry environments) {
    this.environments = environments;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    TraceRequest request = TraceInput.read(input, environment);
    PrintWriter out = spec.commandLine().getOut();
    for (TraceStep step : new TraceReplay(environments).replay(request)) {
      out.println(JSON.writeValueAsString(json(step)));
    }
    out.flush();
    return 0;
  }

  private static Map<String, Object> json(TraceStep step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("obs", step.observation());
    json.put("state", step.state());
    json.put("reward", step.reward());
    json.put("terminated", step.terminated());
    json.put("truncated", step.truncated());
    return json;
  }
}
