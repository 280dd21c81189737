package io.geodesic.algorithms.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.algorithm.NetworkSettings;
import io.geodesic.algorithms.algorithm.PolicySettings;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.MultiBinary;
import io.geodesic.environments.space.MultiDiscrete;
import io.geodesic.environments.space.Space;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.ActorCriticDistribution;
import io.geodesic.policies.distribution.Bernoulli;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.distribution.MultiCategorical;
import io.geodesic.policies.distribution.SquashedGaussian;
import io.geodesic.policies.distribution.StateDependentGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distribution follows from the action space and the settings. */
class ActionDistributionsTest {

  private static final Box PLANE = Box.symmetric(2, 3);

  @Test
  void spaceChoosesTheFamily() {
    assertEquals(new Categorical(4), of(new Discrete(4), Map.of()));
    assertEquals(
        new MultiCategorical(List.of(3, 2)), of(new MultiDiscrete(List.of(3, 2)), Map.of()));
    assertEquals(new Bernoulli(5), of(new MultiBinary(5), Map.of()));
    assertEquals(new DiagonalGaussian(2, 0), of(PLANE, Map.of()));
  }

  @Test
  void settingsChooseLogStdSquashingAndValue() {
    assertEquals(
        new StateDependentGaussian(2, -1),
        of(PLANE, Map.of("logStd", "state_dependent", "initialLogStd", -1)));
    assertEquals(
        new SquashedGaussian(new DiagonalGaussian(2, 0)), of(PLANE, Map.of("squashActions", true)));
    assertEquals(
        new ActorCriticDistribution(new Categorical(2)),
        of(new Discrete(2), Map.of("torso", "shared", "squashActions", true)));
  }

  @ParameterizedTest
  @CsvSource({"trpo, free", "ppo, state_dependent", "acktr, state_dependent", "npg, free"})
  void squashedPoliciesTrainOnPendulum(String choice, String logStd) {
    RunConfig config = TrainingSetup.config(choice, "Pendulum-v1");
    Configuration settings =
        config.settings().with(Map.of("squashActions", true, "logStd", logStd));
    RunConfig squashed =
        new RunConfig(
            config.environment(),
            config.algorithm(),
            config.curvature(),
            config.seed(),
            config.steps(),
            config.environments(),
            settings);
    try (Trainer trainer = new Trainer(squashed, TrainingSetup.CATALOG, Workers.inline())) {
      double[] before = trainer.agent().policy().parameters().clone();
      trainer.train();
      double[] after = trainer.agent().policy().parameters();
      assertTrue(Arrays.stream(after).allMatch(Double::isFinite));
      assertTrue(!Arrays.equals(before, after));
    }
  }

  private static ActionDistribution of(Space space, Map<String, Object> settings) {
    return ActionDistributions.of(space, configuration(settings));
  }

  private static Configuration configuration(Map<String, Object> settings) {
    return Configuration.of("test", NetworkSettings.defaults(), PolicySettings.defaults())
        .with(settings);
  }
}
