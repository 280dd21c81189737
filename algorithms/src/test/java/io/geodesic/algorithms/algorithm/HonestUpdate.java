package io.geodesic.algorithms.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.critic.CriticStatus;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.step.KlClipSettings;
import io.geodesic.algorithms.step.KlStepSettings;
import io.geodesic.algorithms.step.StepReport;
import io.geodesic.algorithms.step.TrustRegionSettings;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.updater.UpdateReport;
import java.util.Arrays;

/** An update of which everything is checked that any update promises. */
final class HonestUpdate {

  private HonestUpdate() {}

  /**
   * Makes an update and asserts that numbers are finite, that what is reported is what happened,
   * and that the step kept within the bounds of its rule.
   */
  static UpdateReport make(AlgorithmSetup setup, Batch batch) {
    double[] old = setup.policy().parameters().clone();
    UpdateReport report = setup.updater().update(setup.withValues(batch));
    boolean moved = !Arrays.equals(old, setup.policy().parameters());
    assertTrue(setup.isFinite());
    assertEquals(moved, report.step().status().moved(), () -> report.step().toString());
    assertEquals(moved, report.step().stepSize() > 0);
    assertTrue(!moved || report.step().predictedKl() > 0);
    assertTrue(Double.isFinite(report.step().predictedGain()));
    assertTrue(report.after().isFinite());
    assertTrue(report.after().kl() >= -1e-15);
    assertEquals(0, report.before().kl(), 1e-15);
    assertTrue(moved || report.after().kl() <= 1e-15);
    assertEquals(CriticStatus.FITTED, report.critic().status());
    if (moved) {
      assertBounds(setup, report);
    }
    return report;
  }

  private static void assertBounds(AlgorithmSetup setup, UpdateReport report) {
    StepReport step = report.step();
    setup
        .settings(TrustRegionSettings.class)
        .ifPresent(
            rule -> {
              assertTrue(report.after().kl() <= rule.maxKl() * rule.klTolerance());
              assertTrue(report.gain() > 0);
            });
    setup
        .settings(KlStepSettings.class)
        .ifPresent(rule -> assertEquals(rule.maxKl(), step.predictedKl(), 1e-12 * rule.maxKl()));
    setup
        .settings(KlClipSettings.class)
        .ifPresent(rule -> assertTrue(step.predictedKl() <= rule.klClip() * (1 + 1e-12)));
  }
}
