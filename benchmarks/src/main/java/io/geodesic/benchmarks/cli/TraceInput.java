package io.geodesic.benchmarks.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.geodesic.environments.trace.TraceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the input of {@code geodesic trace}. */
final class TraceInput {

  private final Path file;

  private TraceInput(Path file) {
    this.file = file;
  }

  /**
   * Reads a request.
   *
   * @param environment id of the environment, or null to take the file's
   * @throws IllegalArgumentException if the file cannot be read or is not of the right form; names
   *     the file and what is wrong
   */
  static TraceRequest read(Path file, String environment) {
    return new TraceInput(file).request(environment);
  }

  private TraceRequest request(String environment) {
    JsonNode root = json();
    String named = root.path("env").asText("");
    if (environment == null && named.isEmpty()) {
      throw wrong("has no \"env\", and there is no --env");
    }
    if (environment != null && !named.isEmpty() && !environment.equals(named)) {
      throw wrong("is for environment '" + named + "', not '" + environment + "'");
    }
    Optional<List<List<Double>>> states =
        root.hasNonNull("states") ? Optional.of(rows(root, "states")) : Optional.empty();
    return new TraceRequest(
        environment == null ? named : environment,
        numbers(root.path("state"), "state"),
        rows(root, "actions"),
        states);
  }

  private JsonNode json() {
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readString(file));
      if (root.isObject()) {
        return root;
      }
    } catch (JacksonException e) {
      throw wrong("is malformed JSON: " + e.getOriginalMessage());
    } catch (NoSuchFileException e) {
      throw wrong("does not exist");
    } catch (IOException e) {
      throw wrong("cannot be read: " + e.getMessage());
    }
    throw wrong("holds no JSON object");
  }

  private List<List<Double>> rows(JsonNode root, String name) {
    JsonNode array = root.path(name);
    if (!array.isArray()) {
      throw wrong("must have \"" + name + "\", an array");
    }
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      rows.add(numbers(array.get(i), name + "[" + i + "]"));
    }
    return rows;
  }

  /** A number counts as an array of one. */
  private List<Double> numbers(JsonNode node, String name) {
    if (node.isNumber()) {
      return List.of(node.doubleValue());
    }
    boolean isNumbers = node.isArray();
    List<Double> numbers = new ArrayList<>();
    for (JsonNode entry : node) {
      isNumbers &= entry.isNumber();
      numbers.add(entry.doubleValue());
    }
    if (!isNumbers) {
      throw wrong("must have \"" + name + "\", an array of numbers");
    }
    return numbers;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException("input '" + file + "' " + what);
  }
}
