package io.geodesic.algorithms.updater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.step.StepStatus;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.CatalogCurvatures;
import io.geodesic.algorithms.testing.PolicyCase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Levenberg–Marquardt damping through whole updates. */
class DampingAdaptationTest {

  private static final String CURVATURES = "io.geodesic.algorithms.testing.CatalogCurvatures#ids";

  /** Each update's λ follows from the one before it and from what that update reported. */
  @ParameterizedTest
  @MethodSource(CURVATURES)
  void dampingFollowsTheReportedReductionRatios(String curvature) {
    if (!CatalogCurvatures.with("damping").contains(curvature)) {
      return;
    }
    AlgorithmSetup setup = setup(curvature, 1.0);
    Set<Double> seen = new HashSet<>();
    double expected = 0.1;
    for (int k = 0; k < 12; k++) {
      PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
      Batch batch = setup.withValues(row.batch(setup.policy(), 10 * k, 40));
      UpdateReport report = setup.updater().update(batch);
      assertEquals(expected, report.step().damping());
      seen.add(expected);
      double ratio = report.gain() / report.step().predictedGain();
      if (!report.step().status().moved() || ratio < 0.25) {
        expected /= 0.5;
      } else if (ratio > 0.75) {
        expected *= 0.5;
      }
    }
    assertTrue(seen.size() > 2, seen.toString());
  }

  /** A batch that cannot be evaluated says nothing about the curvature. */
  @ParameterizedTest
  @MethodSource(CURVATURES)
  void badBatchesTeachTheDampingNothing(String curvature) {
    AlgorithmSetup setup = setup(curvature, 0.01);
    PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
    Batch bad = setup.withValues(row.batch(setup.policy(), 1, 40));
    bad.advantages()[3] = Double.NaN;
    UpdateReport report = setup.updater().update(bad);
    assertEquals(StepStatus.NON_FINITE, report.step().status());
    Batch good = setup.withValues(row.batch(setup.policy(), 2, 40));
    Arrays.fill(good.advantages(), 0, 20, 1);
    UpdateReport next = setup.updater().update(good);
    assertNotEquals(StepStatus.NON_FINITE, next.step().status());
    double expected = CatalogCurvatures.with("damping").contains(curvature) ? 0.1 : 0;
    assertEquals(expected, next.step().damping());
  }

  private static AlgorithmSetup setup(String curvature, double maxKl) {
    Map<String, Object> overrides =
        Map.of(
            "maxKl",
            maxKl,
            "damping",
            0.1,
            "dampingAdaptation",
            "levenberg_marquardt",
            "dampingFactor",
            0.5,
            "statisticsDecay",
            0,
            "inverseInterval",
            1);
    return AlgorithmSetup.of(PolicyCase.DEEP_CATEGORICAL, "trpo", curvature, overrides);
  }
}
