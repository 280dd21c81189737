package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.settings.SettingsException;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.Space;
import io.geodesic.environments.wrapper.ClipAction;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import io.geodesic.policies.network.ConvNet;
import io.geodesic.policies.network.ImageSize;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings choose the wrappers; their order is always the same. */
class EnvironmentCompositionTest {

  private static EnvironmentSpec spec(String id) {
    return TrainingSetup.CATALOG.environments().spec(id);
  }

  private static Configuration settings(Map<String, ?> values) {
    return RunConfig.defaults(TrainingSetup.CATALOG, "*", AlgorithmChoice.parse("ppo"))
        .with(values);
  }

  private static List<String> wrappers(EnvironmentSpec bare, Map<String, ?> values) {
    try (Environment environment = EnvironmentComposition.of(bare, settings(values)).make()) {
      return EnvironmentWrapper.describe(environment);
    }
  }

  @Test
  void defaultsClipActionsAndKeepTheTimeLimit() {
    assertEquals(List.of("ClipAction", "TimeLimit(200)"), wrappers(spec("Pendulum-v1"), Map.of()));
    assertEquals(List.of("TimeLimit(500)"), wrappers(spec("CartPole-v1"), Map.of()));
    assertEquals(List.of(), wrappers(spec("MinAtar/Breakout-v1"), Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stickyActions=0.25 frameStack=4 timeLimit=50"
            + " | StickyActions(0.25), ClipAction, FrameStack(4), TimeLimit(50)",
        "stickyActions=0.1 rescaleActions=true previousObservation=true"
            + " | StickyActions(0.1), RescaleAction, PreviousObservation, TimeLimit(200)",
        "squashActions=true | RescaleAction, TimeLimit(200)",
        "squashActions=true rescaleActions=true | RescaleAction, TimeLimit(200)",
        "timeLimit=-1 | ClipAction"
      })
  void orderOfWrappersIsFixed(String assignments, String expected) {
    Map<String, String> values = Configuration.assignments(List.of(assignments.split(" ", -1)));
    assertEquals(expected, String.join(", ", wrappers(spec("Pendulum-v1"), values)));
  }

  @Test
  void whatDoesNotFitIsNamed() {
    EnvironmentSpec unbounded = spec("Pendulum-v1").wrap(ClipAction::new);
    assertRefused(
        "setting 'rescaleActions' = true does not fit CartPole-v1: only actions of a Box with"
            + " finite bounds can be rescaled, not those of Discrete(2)",
        spec("CartPole-v1"),
        Map.of("rescaleActions", true));
    assertRefused(
        "setting 'squashActions' = true does not fit Pendulum-v1: only actions of a Box with"
            + " finite bounds can be rescaled, not those of Box(-inf, inf, (1,), float32)",
        unbounded,
        Map.of("squashActions", true));
    assertRefused(
        "setting 'frameStack' = 4 does not fit CartPole-v1: only observations of a Box can be"
            + " concatenated, not those of Discrete(5)",
        spec("CartPole-v1").wrap(Numbered::new),
        Map.of("frameStack", 4));
    assertDoesNotThrow(() -> EnvironmentComposition.check(spec("CartPole-v1"), settings(Map.of())));
  }

  private static void assertRefused(String message, EnvironmentSpec bare, Map<String, ?> values) {
    var error =
        assertThrows(
            SettingsException.class, () -> EnvironmentComposition.check(bare, settings(values)));
    assertEquals(message, error.getMessage());
  }

  private static final class Numbered extends EnvironmentWrapper {
    Numbered(Environment inner) {
      super(inner);
    }

    @Override
    public Space observationSpace() {
      return new Discrete(5);
    }
  }

  @Test
  void whatExcludesEachOtherIsNamed() {
    var history =
        assertThrows(
            SettingsException.class,
            () -> settings(Map.of("frameStack", 2, "previousObservation", true)));
    assertEquals(
        "settings 'previousObservation' = true and 'frameStack' = 2 both show earlier"
            + " observations; allowed: one of them",
        history.getMessage());
    assertThrows(
        SettingsException.class, () -> settings(Map.of("scaleRewards", true, "signRewards", true)));
  }

  @Test
  void evaluationsOfWhatHasNoLimitInTrainingEnd() {
    Agent endless = agent("Pendulum-v1", Map.of("timeLimit", -1));
    assertEquals(OptionalInt.empty(), endless.spec().timeLimit());
    assertEquals(OptionalInt.of(200), endless.evaluationSpec().timeLimit());
    Agent limited = agent("Pendulum-v1", Map.of("timeLimit", 30));
    assertEquals(OptionalInt.of(30), limited.spec().timeLimit());
    assertEquals(OptionalInt.of(30), limited.evaluationSpec().timeLimit());
  }

  @Test
  void stackedImagesAreConvolvedWithAllTheirChannels() {
    Agent agent = agent("MinAtar/Breakout-v1", Map.of("frameStack", 3));
    ConvNet network = (ConvNet) agent.policy().network();
    assertEquals(new ImageSize(10, 10, 12), network.image());
    assertEquals(1200, agent.normalizer().size());
  }

  private static Agent agent(String environment, Map<String, ?> values) {
    return Agent.create(
        spec(environment), settings(values), new RandomStreams(1), Workers.inline());
  }
}
