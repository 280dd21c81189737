package io.geodesic.benchmarks.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.commons.text.NearestMatch;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code geodesic list}: what there is to choose from. */
@Command(
    name = "list",
    description = "Lists environments, algorithms, curvatures, or the settings of an algorithm.")
final class ListCommand implements Callable<Integer> {

  private static final List<String> TOPICS = List.of("envs", "algorithms", "curvatures");
  private static final String SETTINGS = "settings";

  private final Listings listings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      index = "0",
      paramLabel = "TOPIC",
      description = "envs, algorithms, curvatures or settings (default: the first three).")
  private String topic;

  @Parameters(
      arity = "0..1",
      index = "1",
      paramLabel = "ALGO[+CURV]",
      description = "The algorithm whose settings to list.")
  private String algorithm;

  @Option(
      names = "--env",
      paramLabel = "ID",
      description = "Show settings with the presets of this environment.")
  private String environment;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ListCommand(Catalog catalog) {
    this.listings = new Listings(catalog);
  }

  @Override
  public Integer call() throws JsonProcessingException {
    Map<String, List<Map<String, Object>>> lists = new LinkedHashMap<>();
    for (String name : topic == null ? TOPICS : List.of(topic)) {
      lists.put(name, list(name));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Object value = topic == null ? lists : lists.get(topic);
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value));
    } else {
      lists.forEach((name, rows) -> print(out, topic == null ? name : "", rows));
    }
    out.flush();
    return 0;
  }

  private List<Map<String, Object>> list(String name) {
    if (!name.equals(SETTINGS) && algorithm != null) {
      throw new IllegalArgumentException("unexpected argument '" + algorithm + "' after " + name);
    }
    return switch (name) {
      case "envs" -> listings.environments();
      case "algorithms" -> listings.algorithms();
      case "curvatures" -> listings.curvatures();
      case SETTINGS -> listings.settings(algorithm, environment);
      default -> {
        List<String> allowed = new ArrayList<>(TOPICS);
        allowed.add(SETTINGS);
        throw new IllegalArgumentException(NearestMatch.message("list", name, allowed));
      }
    };
  }

  private static void print(PrintWriter out, String title, List<Map<String, Object>> rows) {
    if (!title.isEmpty()) {
      out.println(title + ":");
    }
    for (String line : Columns.align(Listings.withoutReasons(rows))) {
      out.println((title.isEmpty() ? "" : "  ") + line);
    }
    Listings.reasons(rows).forEach(out::println);
  }
}
