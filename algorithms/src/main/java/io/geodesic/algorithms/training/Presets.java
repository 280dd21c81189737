package io.geodesic.algorithms.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tuned settings for known environments, read from {@code presets.json}.
 *
 * <p>The file's keys are regular expressions that must match a whole environment id; where several
 * match, the later ones win. Under each key there are entries for {@code *} (all algorithms), an
 * algorithm ({@code trpo}) or an algorithm with a curvature ({@code trpo+kfac}); the more specific
 * entry wins. Besides settings, {@code steps} and {@code environments} may be given.
 */
public final class Presets {

  private static final Presets STANDARD = read();

  private final JsonNode root;

  private Presets(JsonNode root) {
    this.root = root;
  }

  /** The presets that come with the library. */
  public static Presets standard() {
    return STANDARD;
  }

  /**
   * The preset settings that are among the given keys; entries for other keys do not concern the
   * run.
   */
  public Map<String, String> settings(String environment, String label, List<String> keys) {
    Map<String, String> values = merged(environment, label);
    values.keySet().retainAll(keys);
    return values;
  }

  /** The training budget of an environment, in environment steps. */
  public long steps(String environment) {
    return Long.parseLong(merged(environment, "*").get("steps"));
  }

  /** The number of environments stepped together. */
  public int environments(String environment, String label) {
    return Integer.parseInt(merged(environment, label).get("environments"));
  }

  private Map<String, String> merged(String environment, String label) {
    Map<String, String> values = new LinkedHashMap<>();
    String algorithm = label.contains("+") ? label.substring(0, label.indexOf('+')) : label;
    for (Map.Entry<String, JsonNode> environments : root.properties()) {
      if (!environment.matches(environments.getKey())) {
        continue;
      }
      for (String entry : List.of("*", algorithm, label)) {
        for (Map.Entry<String, JsonNode> value : environments.getValue().path(entry).properties()) {
          values.put(value.getKey(), value.getValue().asText());
        }
      }
    }
    return values;
  }

  private static Presets read() {
    try (InputStream in = Presets.class.getResourceAsStream("presets.json")) {
      return new Presets(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
