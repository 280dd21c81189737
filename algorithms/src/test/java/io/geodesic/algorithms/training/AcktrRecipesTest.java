package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.algorithm.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ACKTR's published recipes, as a run resolves them: presets of environments do not blur them. */
class AcktrRecipesTest {

  private static final Catalog CATALOG = Catalog.standard();

  @ParameterizedTest
  @ValueSource(strings = {"CartPole-v1", "Pendulum-v1", "Acrobot-v1"})
  void discreteRecipeIsThatOfAtari(String environment) {
    RunConfig config = resolve(environment, "acktr-discrete");
    assertEquals(32, config.environments());
    assertSettings(
        config,
        "horizon=20 gaeLambda=1.0 normalizeAdvantages=false entropyCoefficient=0.01",
        "maxRate=0.25 rateSchedule=linear klClip=0.001 klSchedule=constant momentum=0.9",
        "desiredKl=0.0 coldUpdates=10 statisticsDecay=0.99 inverseInterval=1 damping=0.01",
        "critic=kronecker");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CartPole-v1", "Pendulum-v1", "Acrobot-v1"})
  void continuousRecipeIsThatOfMujoco(String environment) {
    RunConfig config = resolve(environment, "acktr-continuous");
    Map<String, Object> settings = config.settings().toMap();
    assertEquals(2500, config.environments() * (Integer) settings.get("horizon"));
    assertSettings(
        config,
        "gaeLambda=0.97 normalizeAdvantages=true normalizeObservations=true",
        "maxRate=0.03 rateSchedule=constant klClip=0.01 klSchedule=constant momentum=0.9",
        "desiredKl=0.002 coldUpdates=1 statisticsDecay=0.99 inverseInterval=2 damping=0.01",
        "critic=kronecker criticFirst=true criticSteps=25 criticMaxRate=0.001 criticClip=0.3",
        "criticMomentum=0.9 criticDamping=0.1 criticStatisticsDecay=0.95");
  }

  private static RunConfig resolve(String environment, String algorithm) {
    AlgorithmChoice choice = AlgorithmChoice.parse(algorithm);
    return RunConfig.resolve(CATALOG, environment, choice, 1, null, null, Map.of());
  }

  private static void assertSettings(RunConfig config, String... expected) {
    Map<String, Object> settings = config.settings().toMap();
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String pair : String.join(" ", List.of(expected)).split(" ", -1)) {
      String[] parts = pair.split("=", -1);
      wanted.put(parts[0], parts[1]);
    }
    assertTrue(settings.keySet().containsAll(wanted.keySet()));
    wanted.forEach((key, value) -> assertEquals(value, String.valueOf(settings.get(key)), key));
  }
}
