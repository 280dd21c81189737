package io.geodesic.reports.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one run directory. */
public final class RunDirectory {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SEED = Pattern.compile("seed-(-?\\d{1,18})");

  private final Path directory;
  private final List<String> problems = new ArrayList<>();

  private RunDirectory(Path directory) {
    this.directory = directory;
  }

  /** Returns whether {@code directory} is named as a run's: {@code seed-<n>}. */
  static boolean isNamedAsRun(Path directory) {
    return SEED.matcher(name(directory)).matches();
  }

  /** Returns whether {@code directory} holds a run's configuration, whatever it is named. */
  static boolean holdsConfiguration(Path directory) {
    return isNamedAsRun(directory) || Files.isRegularFile(directory.resolve("config.json"));
  }

  /** Reads the run in {@code directory}, as much of it as there is; never throws. */
  public static Run read(Path directory) {
    return new RunDirectory(directory).run();
  }

  private Run run() {
    JsonNode config = json("config.json");
    JsonNode status = json("status.json");
    RunTables tables =
        new RunTables(
            new CsvReader(Run.STEPS, problems).read(directory.resolve("progress.csv")),
            new CsvReader("", problems).read(directory.resolve("monitor.csv")),
            new CsvReader("total_timesteps", problems).read(directory.resolve("evaluation.csv")));
    boolean blank = config.isEmpty() && status.isEmpty() && tables.isEmpty();
    if (blank) {
      problems.add(0, "no configuration, no status, no rows");
    }
    RunOutcome outcome =
        blank ? new RunOutcome(RunState.UNREADABLE, Double.NaN, problems) : outcome(status, tables);
    return new Run(id(config), directory, outcome, config, tables);
  }

  private RunOutcome outcome(JsonNode status, RunTables tables) {
    RunState state =
        switch (status.path("status").asText()) {
          case "finished" -> RunState.FINISHED;
          case "failed" -> RunState.FAILED;
          default -> RunState.UNFINISHED;
        };
    String error = status.path("error").asText("");
    if (state == RunState.FAILED) {
      problems.add(0, error.isBlank() ? "failed without saying why" : error);
    } else if (state == RunState.UNFINISHED) {
      problems.add(0, "still running, or cut before it finished");
    } else if (tables.isEmpty()) {
      problems.add(0, "finished, but recorded nothing");
    }
    JsonNode wall = status.path("wall_seconds");
    double seconds = wall.isNumber() ? wall.doubleValue() : tables.progress().last(Run.SECONDS);
    return new RunOutcome(state, seconds, problems);
  }

  /** Takes the id from the configuration, and what that lacks from the path: env/label/seed-n. */
  private RunId id(JsonNode config) {
    Path absolute = directory.toAbsolutePath().normalize();
    Path above = absolute.getParent();
    String label = config.path("label").asText(name(above));
    String environment = config.path("env").asText(name(above == null ? null : above.getParent()));
    JsonNode seed = config.path("seed");
    Matcher named = SEED.matcher(name(absolute));
    long fromPath = named.matches() ? Long.parseLong(named.group(1)) : 0;
    return new RunId(environment, label, seed.isIntegralNumber() ? seed.longValue() : fromPath);
  }

  private static String name(Path path) {
    return path == null || path.getFileName() == null ? "unknown" : path.getFileName().toString();
  }

  private JsonNode json(String file) {
    Path path = directory.resolve(file);
    if (!Files.exists(path)) {
      return JSON.createObjectNode();
    }
    try {
      JsonNode node = JSON.readTree(Files.readAllBytes(path));
      if (node.isObject()) {
        return node;
      }
      problems.add(file + ": not a JSON object");
    } catch (JacksonException e) {
      problems.add(file + ": torn or malformed JSON");
    } catch (IOException e) {
      problems.add(file + ": unreadable (" + e.getMessage() + ")");
    }
    return JSON.createObjectNode();
  }
}
