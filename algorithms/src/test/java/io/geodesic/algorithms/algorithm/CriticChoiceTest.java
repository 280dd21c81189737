package io.geodesic.algorithms.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.critic.AdamCritic;
import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticRule;
import io.geodesic.algorithms.critic.CriticSettings;
import io.geodesic.algorithms.critic.CriticStatus;
import io.geodesic.algorithms.critic.KroneckerCritic;
import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.step.FixedRate;
import io.geodesic.algorithms.step.FixedRateSettings;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every algorithm fits its critic by the method that the settings name. */
class CriticChoiceTest {

  private static final AdamCriticSettings ADAM =
      new AdamCriticSettings(1e-3, 3, 7, 0.5, Schedule.LINEAR);
  private static final KroneckerCriticSettings KRONECKER =
      new KroneckerCriticSettings(3, 0.1, 10, 0.5, 0.1, 0.9, 1);

  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource("io.geodesic.algorithms.testing.AlgorithmSetup#presets")
  void everyAlgorithmTakesEitherCritic(String algorithm, String curvature, PolicyCase row) {
    AlgorithmSetup adam = AlgorithmSetup.of(row, algorithm, curvature, Map.of("critic", "adam"));
    AlgorithmSetup kronecker =
        AlgorithmSetup.of(row, algorithm, curvature, Map.of("critic", "kronecker"));
    AlgorithmSetup first =
        AlgorithmSetup.of(
            row, algorithm, curvature, Map.of("critic", "kronecker", "criticFirst", true));
    Batch batch = adam.withValues(row.batch(adam.policy(), 5, 40));
    for (int k = 0; k < 3; k++) {
      for (AlgorithmSetup setup : List.of(adam, kronecker, first)) {
        assertEquals(CriticStatus.FITTED, setup.updater().update(batch).critic().status());
        assertTrue(setup.isFinite());
      }
      assertArrayEquals(adam.policy().parameters(), kronecker.policy().parameters());
      assertFalse(Arrays.equals(adam.critic().parameters(), kronecker.critic().parameters()));
      assertArrayEquals(kronecker.policy().parameters(), first.policy().parameters());
      assertArrayEquals(kronecker.critic().parameters(), first.critic().parameters());
    }
  }

  /** The composed critic and the rule on its own leave the same bits. */
  @Test
  void namedCriticIsTheOneThatIsUsed() {
    for (CriticMethod method : CriticMethod.values()) {
      assertCritic(method, CriticSettings.of(method), ADAM, KRONECKER);
    }
    assertCritic(CriticMethod.ADAM, ADAM);
  }

  @Test
  void missingSettingsAreNamed() {
    Record settings = CriticSettings.of(CriticMethod.KRONECKER);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> assertCritic(CriticMethod.KRONECKER, settings, ADAM));
    assertTrue(e.getMessage().contains("KroneckerCriticSettings"), e.getMessage());
  }

  private static void assertCritic(CriticMethod method, Record... settings) {
    PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
    Policy policy = row.policy(1);
    RandomStreams streams = new RandomStreams(3);
    Workers workers = Workers.inline();
    ValueFunction composed = critic(row);
    Configuration configuration = Configuration.of("test", settings);
    Parts parts = new Parts(policy, composed, configuration, streams, workers);
    FixedRate step = new FixedRate(new FixedRateSettings(0.1, Schedule.CONSTANT, 0));
    Batch batch = row.batch(policy, 2, 30);
    Composition.of(parts, Goal.of(Objective.SCORE_FUNCTION), new Identity(), step).update(batch);
    ValueFunction alone = critic(row);
    CriticRule rule =
        method == CriticMethod.ADAM
            ? new AdamCritic(alone, ADAM, streams.stream("critic"), workers)
            : new KroneckerCritic(alone, KRONECKER, workers);
    rule.fit(batch);
    assertArrayEquals(alone.parameters(), composed.parameters());
  }

  private static ValueFunction critic(PolicyCase row) {
    Mlp network = new Mlp(row.network().inputs(), List.of(4), 1, Activation.TANH, 1);
    return new ValueFunction(network, PolicyCase.random(8), Workers.inline());
  }
}
