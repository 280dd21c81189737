package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run is a pure function of its configuration. */
class TrainerTest {

  private static final String RUNS = "io.geodesic.algorithms.training.TrainingSetup#runs";

  /** 640 rows are three blocks of the replays. */
  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource(RUNS)
  void runsHaveTheSameBitsForAnyNumberOfThreads(String choice, String environment) {
    RunConfig config =
        withSettings(
            TrainingSetup.config(choice, environment), Map.of("horizon", 160, "hidden", "5"));
    try (Workers two = new Workers(2);
        Trainer one = new Trainer(config, TrainingSetup.CATALOG, Workers.inline());
        Trainer other = new Trainer(config, TrainingSetup.CATALOG, two)) {
      List<String> expected = train(one);
      assertEquals(expected, train(other));
      assertTrue(TrainingSetup.sameParameters(one, other));
      assertEquals(2, expected.stream().filter(line -> line.startsWith("iteration")).count());
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource(RUNS)
  void resumedRunContinuesBitForBit(String choice, String environment) {
    for (int before : new int[] {0, 1, 3}) {
      try (Trainer whole = trainer(choice, environment, Workers.inline());
          Trainer resumed = trainer(choice, environment, Workers.inline())) {
        for (int k = 0; k < before; k++) {
          whole.iterate();
        }
        State state = new State();
        whole.save(state);
        resumed.load(state);
        assertEquals(before * 128L, resumed.timesteps());
        assertEquals(train(whole), train(resumed));
        assertTrue(TrainingSetup.sameParameters(whole, resumed));
      }
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource(RUNS)
  void evaluatingDoesNotDisturbTraining(String choice, String environment) {
    RunConfig config = TrainingSetup.config(choice, environment);
    RunConfig often =
        withSettings(config, Map.of("evaluationInterval", 128, "evaluationEpisodes", 3));
    RunConfig never = withSettings(config, Map.of("evaluationInterval", 0));
    try (Trainer one = new Trainer(often, TrainingSetup.CATALOG, Workers.inline());
        Trainer other = new Trainer(never, TrainingSetup.CATALOG, Workers.inline())) {
      assertEquals(withoutEvaluations(train(one)), withoutEvaluations(train(other)));
      assertTrue(TrainingSetup.sameParameters(one, other));
    }
  }

  @Test
  void evaluationsComeWhenTheyAreDueAndAtTheEnd() {
    try (Trainer trainer = trainer("npg", "CartPole-v1", Workers.inline())) {
      List<String> evaluations =
          train(trainer).stream().filter(line -> line.startsWith("Evaluation")).toList();
      assertEquals(3, evaluations.size());
      for (int i = 0; i < 3; i++) {
        String start = "EvaluationReport[timesteps=" + 256 * (i + 1) + ", episodes=2, ";
        assertTrue(evaluations.get(i).startsWith(start), evaluations.get(i));
      }
    }
  }

  @Test
  void differentSeedsGiveDifferentRuns() {
    RunConfig config = TrainingSetup.config("npg", "CartPole-v1");
    RunConfig reseeded =
        new RunConfig(
            config.environment(),
            config.algorithm(),
            config.curvature(),
            config.seed() + 1,
            config.steps(),
            config.environments(),
            config.settings());
    try (Trainer one = new Trainer(config, TrainingSetup.CATALOG, Workers.inline());
        Trainer other = new Trainer(reseeded, TrainingSetup.CATALOG, Workers.inline())) {
      assertTrue(!train(one).equals(train(other)));
    }
  }

  private static List<String> withoutEvaluations(List<String> lines) {
    return lines.stream().filter(line -> !line.startsWith("Evaluation")).toList();
  }

  private static RunConfig withSettings(RunConfig config, Map<String, Object> overrides) {
    return new RunConfig(
        config.environment(),
        config.algorithm(),
        config.curvature(),
        config.seed(),
        config.steps(),
        config.environments(),
        config.settings().with(overrides));
  }

  private static Trainer trainer(String choice, String environment, Workers workers) {
    RunConfig config = TrainingSetup.config(choice, environment);
    return new Trainer(config, TrainingSetup.CATALOG, workers);
  }

  private static List<String> train(Trainer trainer) {
    RunRecorder recorder = new RunRecorder();
    trainer.addListener(recorder);
    trainer.train();
    return recorder.lines();
  }
}
