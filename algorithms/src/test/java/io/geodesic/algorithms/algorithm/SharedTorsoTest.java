package io.geodesic.algorithms.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.critic.CriticStatus;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.step.StepStatus;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.algorithms.updater.UpdateReport;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every algorithm × every curvature on a network that actor and critic share. */
class SharedTorsoTest {

  private static final String EVERYTHING =
      "io.geodesic.algorithms.testing.AlgorithmSetup#everythingShared";

  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource(EVERYTHING)
  void updatesAreFiniteAndHonestlyReported(String algorithm, String curvature, PolicyCase row) {
    AlgorithmSetup setup = AlgorithmSetup.of(row, algorithm, curvature, Map.of("maxKl", 0.01));
    assertSame(setup.policy().parameters(), setup.critic().parameters());
    for (int k = 0; k < 3; k++) {
      double[] old = setup.policy().parameters().clone();
      Batch batch = setup.withValues(row.batch(setup.policy(), 10 * k, 40));
      UpdateReport report = setup.updater().update(batch);
      assertTrue(setup.isFinite());
      boolean moved = !Arrays.equals(old, setup.policy().parameters());
      assertEquals(moved, report.step().status().moved());
      assertEquals(CriticStatus.SHARED, report.critic().status());
      assertTrue(report.after().isFinite());
      if (algorithm.equals("trpo")) {
        assertTrue(report.after().kl() <= 0.01);
        assertTrue(!moved || report.gain() > 0);
      }
    }
  }

  /** Without advantages the critic's error is all there is to learn. */
  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource(EVERYTHING)
  void criticLearnsByThePolicysStep(String algorithm, String curvature, PolicyCase row) {
    AlgorithmSetup setup = AlgorithmSetup.of(row, algorithm, curvature, Map.of());
    Batch batch = setup.withValues(row.batch(setup.policy(), 5, 40));
    Arrays.fill(batch.advantages(), 0);
    double first = setup.updater().update(batch).critic().valueLoss();
    for (int k = 0; k < 5; k++) {
      setup.updater().update(setup.withValues(batch));
    }
    double last = setup.updater().update(setup.withValues(batch)).critic().valueLoss();
    assertTrue(last < first, () -> first + " became " + last);
  }

  @ParameterizedTest(name = "{0}+{1}, {2}")
  @MethodSource(EVERYTHING)
  void badReturnsLeaveNoTrace(String algorithm, String curvature, PolicyCase row) {
    AlgorithmSetup setup = AlgorithmSetup.of(row, algorithm, curvature, Map.of());
    Batch bad = setup.withValues(row.batch(setup.policy(), 5, 40));
    bad.returns()[17] = Double.NaN;
    double[] theta = setup.policy().parameters().clone();
    UpdateReport report = setup.updater().update(bad);
    assertEquals(StepStatus.NON_FINITE, report.step().status());
    assertArrayEquals(theta, setup.policy().parameters());
  }
}
