package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.VanillaPolicyGradient;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Names of algorithms and curvatures, and the presets that go with them. */
class ChoiceAndPresetsTest {

  private static final Catalog CATALOG = Catalog.standard();

  @Test
  void choicesNameAnAlgorithmAndPerhapsACurvature() {
    assertEquals(new AlgorithmChoice("trpo", null), AlgorithmChoice.parse("trpo"));
    assertEquals(new AlgorithmChoice("trpo", "kfac"), AlgorithmChoice.parse("trpo+kfac"));
    assertEquals("cg", AlgorithmChoice.parse("trpo").curvature(CATALOG));
    assertEquals("kfac", AlgorithmChoice.parse("trpo+kfac").curvature(CATALOG));
    assertEquals("trpo+kfac", AlgorithmChoice.parse("trpo+kfac").label(CATALOG));
    assertEquals("trpo", AlgorithmChoice.parse("trpo+cg").label(CATALOG));
  }

  @Test
  void unknownIdsAreRefusedWithTheNearestMatch() {
    assertMessage(
        List.of("algorithm", "'trop'", "trpo", "acktr"),
        () -> AlgorithmChoice.parse("trop").curvature(CATALOG));
    for (String curvature : List.of("kfca", "")) {
      assertMessage(
          List.of("curvature", "'" + curvature + "'", "kfac", "identity"),
          () ->
              RunConfig.defaults(
                  CATALOG, "CartPole-v1", AlgorithmChoice.parse("trpo+" + curvature)));
    }
    assertMessage(
        List.of("CartPol-v1", "CartPole-v1"),
        () ->
            RunConfig.resolve(
                CATALOG, "CartPol-v1", AlgorithmChoice.parse("npg"), 1, null, null, Map.of()));
  }

  @Test
  void idsAreTakenOnce() {
    assertMessage(
        List.of("algorithm", "'vpg'", "registered already"),
        () -> Catalog.standard().algorithms().register(new VanillaPolicyGradient()));
  }

  @Test
  void outOfRangeBudgetsAreRefused() {
    AlgorithmChoice npg = AlgorithmChoice.parse("npg");
    assertMessage(
        List.of("steps = 0", "at least 1"),
        () -> RunConfig.resolve(CATALOG, "CartPole-v1", npg, 1, 0L, null, Map.of()));
    assertMessage(
        List.of("environments = -3", "at least 1"),
        () -> RunConfig.resolve(CATALOG, "CartPole-v1", npg, 1, null, -3, Map.of()));
  }

  /** A misspelt key in the file would be ignored without a word. */
  @Test
  void presetsNameKnownThingsOnly() throws IOException {
    JsonNode root = read();
    Set<String> everyKey = new HashSet<>(List.of("steps", "environments"));
    for (String algorithm : CATALOG.algorithms().ids()) {
      for (String curvature : CATALOG.curvatures().ids()) {
        everyKey.addAll(configuration("CartPole-v1", algorithm + "+" + curvature).keys());
      }
    }
    root.fieldNames()
        .forEachRemaining(
            environment -> {
              assertTrue(
                  CATALOG.environments().specs().stream()
                      .anyMatch(spec -> spec.id().matches(environment)),
                  "no environment is " + environment);
              JsonNode entries = root.get(environment);
              entries
                  .fieldNames()
                  .forEachRemaining(
                      entry -> assertEntry(environment, entry, entries.get(entry), everyKey));
            });
  }

  private static void assertEntry(
      String environment, String entry, JsonNode node, Set<String> everyKey) {
    Set<String> allowed = everyKey;
    if (!entry.equals("*")) {
      assertEquals(entry, AlgorithmChoice.parse(entry).label(CATALOG), "not the run's label");
      allowed = new HashSet<>(List.of("steps", "environments"));
      for (String curvature : CATALOG.curvatures().ids()) {
        String choice = entry.contains("+") ? entry : entry + "+" + curvature;
        allowed.addAll(configuration("CartPole-v1", choice).keys());
      }
    }
    for (String key : (Iterable<String>) node::fieldNames) {
      assertTrue(allowed.contains(key), environment + " " + entry + ": unknown key " + key);
    }
  }

  /** Values are in range too, for every combination. */
  @Test
  void presetsOfEveryRunAreAccepted() {
    List<EnvironmentSpec> specs =
        CATALOG.environments().families().stream()
            .filter(family -> family.unavailable().isEmpty())
            .flatMap(family -> family.specs().stream())
            .toList();
    for (EnvironmentSpec spec : specs) {
      for (String algorithm : CATALOG.algorithms().ids()) {
        for (String curvature : CATALOG.curvatures().ids()) {
          AlgorithmChoice choice = AlgorithmChoice.parse(algorithm + "+" + curvature);
          RunConfig config = RunConfig.resolve(CATALOG, spec.id(), choice, 1, null, null, Map.of());
          assertTrue(config.steps() >= 1 && config.environments() >= 1);
        }
      }
    }
  }

  @Test
  void overridesWinOverPresets() {
    RunConfig config =
        RunConfig.resolve(
            CATALOG,
            "Pendulum-v1",
            AlgorithmChoice.parse("npg"),
            1,
            500L,
            2,
            Map.of("gamma", "0.5"));
    assertTrue(config.settings().toMap().toString().contains("gamma=0.5"));
    assertEquals(500, config.steps());
    assertEquals(2, config.environments());
  }

  private static Configuration configuration(String environment, String choice) {
    return RunConfig.defaults(CATALOG, environment, AlgorithmChoice.parse(choice));
  }

  private static JsonNode read() throws IOException {
    try (InputStream in = Presets.class.getResourceAsStream("presets.json")) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static void assertMessage(List<String> parts, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    parts.forEach(part -> assertTrue(message.contains(part), message));
  }
}
