package io.geodesic.algorithms.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticSettings;
import io.geodesic.algorithms.critic.CriticStatus;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.step.KlPenaltySettings;
import io.geodesic.algorithms.step.StepStatus;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.algorithms.updater.UpdateReport;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every algorithm × every curvature × every policy. */
class AlgorithmMatrixTest {

  private static final String EVERYTHING =
      "io.geodesic.algorithms.testing.AlgorithmSetup#everything";
  private static final String PRESETS = "io.geodesic.algorithms.testing.AlgorithmSetup#presets";

  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource(EVERYTHING)
  void updatesAreFiniteAndHonestlyReported(String algorithm, String curvature, PolicyCase row) {
    Map<String, Object> radius = Map.of("maxKl", 0.01, "klClip", 0.002);
    AlgorithmSetup setup = AlgorithmSetup.of(row, algorithm, curvature, radius);
    for (int k = 0; k < 3; k++) {
      HonestUpdate.make(setup, row.batch(setup.policy(), 10 * k, 40));
    }
  }

  /** Without its memory's order of minibatches, nothing of a bad batch may be left. */
  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource(PRESETS)
  void badBatchLeavesNoTrace(String algorithm, String curvature, PolicyCase row) {
    Map<String, Object> wholeBatches = Map.of("minibatch", 0, "criticMinibatch", 0);
    for (double wrong : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
      AlgorithmSetup clean = AlgorithmSetup.of(row, algorithm, curvature, wholeBatches);
      AlgorithmSetup setup = AlgorithmSetup.of(row, algorithm, curvature, wholeBatches);
      Batch good = setup.withValues(row.batch(setup.policy(), 5, 40));
      clean.updater().update(good);
      setup.updater().update(good);
      double[] theta = setup.policy().parameters().clone();
      double[] weights = setup.critic().parameters().clone();

      Batch bad = setup.withValues(good);
      bad.advantages()[17] = wrong;
      bad.returns()[17] = wrong;
      UpdateReport report = setup.updater().update(bad);
      assertEquals(StepStatus.NON_FINITE, report.step().status());
      assertEquals(0, report.step().stepSize());
      assertTrue(report.critic().status() != CriticStatus.FITTED);
      assertArrayEquals(theta, setup.policy().parameters());
      assertArrayEquals(weights, setup.critic().parameters());

      clean.updater().update(good);
      UpdateReport next = setup.updater().update(good);
      assertTrue(next.step().status().moved());
      assertArrayEquals(clean.policy().parameters(), setup.policy().parameters());
      if (setup.settings(CriticSettings.class).orElseThrow().critic() == CriticMethod.ADAM) {
        assertArrayEquals(clean.critic().parameters(), setup.critic().parameters());
      }
    }
  }

  /** Logits ±700 or σ = e⁻⁷⁰⁰: finite parameters or a named failure, whatever the combination. */
  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource(EVERYTHING)
  void deterministicPoliciesKeepFiniteParameters(
      String algorithm, String curvature, PolicyCase row) {
    AlgorithmSetup setup = AlgorithmSetup.of(row, algorithm, curvature, Map.of());
    double[] theta = setup.policy().parameters();
    int network = row.network().parameterCount();
    Arrays.fill(theta, network - row.network().outputs(), theta.length, -700);
    theta[network - 1] = 700;
    for (int k = 0; k < 3; k++) {
      Batch batch = setup.withValues(row.batch(setup.policy(), 10 * k, 40));
      double[] old = theta.clone();
      UpdateReport report = setup.updater().update(batch);
      assertTrue(setup.isFinite());
      if (!report.step().status().moved()) {
        assertArrayEquals(old, theta);
      }
    }
  }

  /** No advantage, no gradient but the rounding of that of a penalty: nothing to learn. */
  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource(PRESETS)
  void zeroAdvantagesChangeNothing(String algorithm, String curvature, PolicyCase row) {
    AlgorithmSetup setup =
        AlgorithmSetup.of(row, algorithm, curvature, Map.of("entropyCoefficient", 0));
    Batch batch = setup.withValues(row.batch(setup.policy(), 5, 40));
    Arrays.fill(batch.advantages(), 0);
    double[] theta = setup.policy().parameters().clone();
    UpdateReport report = setup.updater().update(batch);
    if (setup.settings(KlPenaltySettings.class).isPresent()) {
      // Adam makes steps even of the rounding in the penalty's gradient.
      assertArrayEquals(theta, setup.policy().parameters(), 1e-9);
    } else {
      assertArrayEquals(theta, setup.policy().parameters());
    }
    assertEquals(0, report.after().kl(), 1e-15);
    assertFalse(report.step().status() == StepStatus.NON_FINITE);
  }

  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource(EVERYTHING)
  void oneExampleIsEnough(String algorithm, String curvature, PolicyCase row) {
    AlgorithmSetup setup = AlgorithmSetup.of(row, algorithm, curvature, Map.of());
    Batch batch = setup.withValues(row.batch(setup.policy(), 5, 1));
    UpdateReport report = setup.updater().update(batch);
    assertTrue(setup.isFinite());
    assertTrue(report.step().status().moved());
  }
}
