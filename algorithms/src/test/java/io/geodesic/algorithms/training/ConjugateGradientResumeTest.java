package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What conjugate gradients carry from update to update is part of a checkpoint. */
class ConjugateGradientResumeTest {

  @ParameterizedTest
  @ValueSource(strings = {"none", "diagonal", "kfac"})
  void resumedRunContinuesBitForBit(String preconditioner) {
    RunConfig config = config(preconditioner, true);
    try (Trainer whole = trainer(config);
        Trainer resumed = trainer(config);
        Trainer cold = trainer(config(preconditioner, false))) {
      whole.iterate();
      whole.iterate();
      State state = new State();
      whole.save(state);
      resumed.load(state);
      whole.train();
      resumed.train();
      cold.train();
      assertTrue(TrainingSetup.sameParameters(whole, resumed));
      assertFalse(TrainingSetup.sameParameters(whole, cold));
    }
  }

  private static RunConfig config(String preconditioner, boolean warm) {
    RunConfig base = TrainingSetup.config("trpo", "Pendulum-v1");
    Map<String, Object> settings =
        Map.of(
            "preconditioner",
            preconditioner,
            "warmStart",
            warm,
            "cgIterations",
            3,
            "fisherStates",
            0.3,
            "fisher",
            "sampled");
    return new RunConfig(
        base.environment(),
        base.algorithm(),
        base.curvature(),
        base.seed(),
        base.steps(),
        base.environments(),
        base.settings().with(settings));
  }

  private static Trainer trainer(RunConfig config) {
    return new Trainer(config, TrainingSetup.CATALOG, Workers.inline());
  }
}
