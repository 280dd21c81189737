package io.geodesic.benchmarks.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one run.
 *
 * @param path the directory, {@code <out>/<env>/<label>/seed-<n>}
 */
public record RunDirectory(Path path) {

  /** Returns where the run's settings and versions are. */
  public Path config() {
    return path.resolve("config.json");
  }

  /** Returns where the rows of updates are. */
  public Path progress() {
    return path.resolve("progress.csv");
  }

  /** Returns where the rows of training episodes are. */
  public Path monitor() {
    return path.resolve("monitor.csv");
  }

  /** Returns where the rows of evaluations are. */
  public Path evaluation() {
    return path.resolve("evaluation.csv");
  }

  /** Returns where the checkpoint is. */
  public Path checkpoint() {
    return path.resolve("checkpoint");
  }

  /** Returns where the status is. */
  public Path status() {
    return path.resolve("status.json");
  }

  /** Returns whether a run was started here. */
  public boolean isStarted() {
    return Files.exists(config());
  }

  /**
   * Reads the status.
   *
   * @return empty if there is none, or none that can be read
   */
  public Optional<RunStatus> readStatus() {
    try {
      ObjectNode json = JsonFile.read(status());
      return Optional.of(
          new RunStatus(
              RunStatus.State.valueOf(json.path("status").asText().toUpperCase(Locale.ROOT)),
              json.path("error").asText(""),
              json.path("wall_seconds").asDouble()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // a run that cannot say how far it came counts as started
    }
  }

  /** Replaces the status. */
  void write(RunStatus status) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status.state().name().toLowerCase(Locale.ROOT));
    json.put("error", status.error().isEmpty() ? null : status.error());
    json.put("wall_seconds", Math.rint(status.wallSeconds() * 1e6) / 1e6);
    JsonFile.write(status(), json);
  }

  /**
   * Replaces the configuration.
   *
   * @param wrappers what the environment is inside of, from the innermost to the outermost
   */
  void write(RunSpec spec, List<String> wrappers) throws IOException {
    Map<String, Object> json = new LinkedHashMap<>(spec.toMap());
    json.put("wrappers", wrappers);
    Map<String, Object> versions = new LinkedHashMap<>(Provenance.versions());
    versions.putAll(spec.environmentVersions());
    json.put("versions", versions);
    json.put("cpu", Provenance.cpu());
    JsonFile.write(config(), json);
  }

  /**
   * Checks that the run recorded here is the one described, so that it can be resumed.
   *
   * @throws IllegalArgumentException if it is another; names the first difference
   * @throws IOException if the configuration cannot be read
   */
  void checkSame(RunSpec spec) throws IOException {
    JsonNode recorded = JsonFile.read(config());
    JsonNode wanted = JsonFile.MAPPER.readTree(JsonFile.MAPPER.writeValueAsString(spec.toMap()));
    wanted.fieldNames().forEachRemaining(name -> check(name, recorded.get(name), wanted.get(name)));
    JsonNode versions = recorded.path("versions");
    spec.environmentVersions()
        .forEach(
            (name, version) ->
                check("versions." + name, versions.get(name), TextNode.valueOf(version)));
  }

  private void check(String name, JsonNode recorded, JsonNode wanted) {
    if (wanted.isObject() && recorded != null) {
      wanted.fieldNames().forEachRemaining(key -> check(key, recorded.get(key), wanted.get(key)));
    } else if (!wanted.equals(recorded)) {
      throw new IllegalArgumentException(
          "cannot resume %s: it was started with %s = %s, not %s"
              .formatted(path, name, recorded, wanted));
    }
  }

  /**
   * Makes room for a new run: what is here is renamed to {@code seed-<n>~1~}, {@code ~2~}, ….
   *
   * @return the new name, if there was something
   */
  Optional<Path> setAside() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    Path backup = path;
    for (int i = 1; Files.exists(backup); i++) {
      backup = path.resolveSibling(path.getFileName() + "~" + i + "~");
    }
    return Optional.of(Files.move(path, backup));
  }
}
