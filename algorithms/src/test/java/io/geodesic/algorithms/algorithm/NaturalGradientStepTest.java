package io.geodesic.algorithms.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.step.StepStatus;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PlainObjective;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.algorithms.updater.UpdateReport;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/**
 * The dense check: each natural-gradient algorithm of the catalog takes the step that plain Java
 * computes from differences, the dense Fisher matrix and Cholesky.
 */
class NaturalGradientStepTest {

  private static final double DAMPING = 0.01;

  /** Linear decay of the rate is for whole runs; conjugate gradients run until they converge. */
  private static final Map<String, Object> SETTINGS =
      Map.of("cgIterations", 1000, "cgTolerance", 1e-13, "damping", DAMPING, "maxKl", 0.02);

  @ForEachPolicy
  void npgEqualsTheDenseStep(PolicyCase row) {
    for (String curvature : List.of("cg", "exact")) {
      AlgorithmSetup setup = AlgorithmSetup.of(row, "npg", curvature, SETTINGS);
      Batch batch = setup.withValues(row.batch(setup.policy(), 2, 30));
      RealMatrix fisher = DenseFisher.of(setup.policy(), batch);
      double[] x = direction(setup.policy(), batch, fisher, DAMPING);
      double beta = Math.sqrt(2 * 0.02 / DenseFisher.quadratic(fisher, x));
      double[] expected = moved(setup.policy().parameters(), beta, x);
      UpdateReport report = setup.updater().update(batch);
      assertArrayEquals(expected, setup.policy().parameters(), 1e-8);
      assertEquals(beta, report.step().stepSize(), 1e-7 * beta);
    }
  }

  @ForEachPolicy
  void npgWithFixedRateEqualsTheDenseStep(PolicyCase row) {
    Map<String, Object> settings = new HashMap<>(SETTINGS);
    settings.putAll(Map.of("stepRule", "fixed", "rate", 0.03, "rateSchedule", "linear"));
    for (String curvature : List.of("cg", "exact")) {
      AlgorithmSetup setup = AlgorithmSetup.of(row, "npg", curvature, settings);
      Batch batch = setup.withValues(at(0.5, row.batch(setup.policy(), 2, 30)));
      RealMatrix fisher = DenseFisher.of(setup.policy(), batch);
      double[] x = direction(setup.policy(), batch, fisher, DAMPING);
      double[] expected = moved(setup.policy().parameters(), 0.015, x);
      setup.updater().update(batch);
      assertArrayEquals(expected, setup.policy().parameters(), 1e-8);
    }
  }

  private static Batch at(double progress, Batch b) {
    return new Batch(
        b.size(), b.observations(), b.actions(), b.advantages(), b.returns(), b.values(), progress);
  }

  @ForEachPolicy
  void trpoEqualsTheDenseStepAfterTheSameLineSearch(PolicyCase row) {
    for (String curvature : List.of("cg", "exact")) {
      AlgorithmSetup setup = AlgorithmSetup.of(row, "trpo", curvature, SETTINGS);
      Batch batch = setup.withValues(row.batch(setup.policy(), 2, 30));
      RealMatrix fisher = DenseFisher.of(setup.policy(), batch);
      double[] x = direction(setup.policy(), batch, fisher, DAMPING);
      double size = Math.sqrt(2 * 0.02 / DenseFisher.quadratic(fisher, x));
      double[] old = setup.policy().parameters().clone();
      PlainObjective plain =
          new PlainObjective(setup.policy(), Goal.of(Objective.LIKELIHOOD_RATIO));
      double[] expected = moved(old, size, x);
      int trials = 1;
      while (plain.kl(expected, batch) > 0.02
          || plain.value(expected, batch) <= plain.value(old, batch)) {
        size *= 0.8;
        expected = moved(old, size, x);
        trials++;
      }
      UpdateReport report = setup.updater().update(batch);
      assertEquals(StepStatus.ACCEPTED, report.step().status());
      assertEquals(trials, report.step().lineSearchSteps());
      assertArrayEquals(expected, setup.policy().parameters(), 1e-8);
    }
  }

  /** K-FAC is exact for a linear Gaussian policy; three updates, with momentum and KL clip. */
  @Test
  void acktrEqualsTheDenseStepsWhereKroneckerFactorsAreExact() {
    PolicyCase row = PolicyCase.LINEAR_GAUSSIAN;
    AlgorithmSetup setup =
        AlgorithmSetup.of(
            row,
            "acktr",
            "kfac",
            Map.of(
                "damping",
                0,
                "statisticsDecay",
                0,
                "inverseInterval",
                1,
                "maxRate",
                0.25,
                "klClip",
                0.002,
                "momentum",
                0.9));
    double[] velocity = new double[setup.policy().parameterCount()];
    for (int k = 0; k < 3; k++) {
      Batch batch = setup.withValues(row.batch(setup.policy(), 10 * k, 30));
      RealMatrix fisher = DenseFisher.of(setup.policy(), batch);
      velocity = moved(direction(setup.policy(), batch, fisher, 0), 0.9, velocity);
      double clip = Math.sqrt(2 * 0.002 / DenseFisher.quadratic(fisher, velocity));
      double[] expected = moved(setup.policy().parameters(), Math.min(0.25, clip), velocity);
      setup.updater().update(batch);
      assertArrayEquals(expected, setup.policy().parameters(), 1e-8);
    }
  }

  /** One example and one layer: the block is the whole network's matrix, and F is singular. */
  @Test
  void naturalDirectionOfKroneckerFactorsIsExactForEqualStates() {
    PolicyCase row = PolicyCase.LINEAR_CATEGORICAL;
    double damping = 1e-4;
    AlgorithmSetup setup =
        AlgorithmSetup.of(
            row, "npg", "kfac", Map.of("damping", damping, "statisticsDecay", 0, "maxKl", 0.02));
    Batch batch = setup.withValues(row.batch(setup.policy(), 2, 6));
    for (int i = 1; i < 6; i++) {
      System.arraycopy(batch.observations(), 0, batch.observations(), 3 * i, 3);
    }
    RealMatrix fisher = DenseFisher.of(setup.policy(), batch);
    double[] old = setup.policy().parameters().clone();
    UpdateReport report = setup.updater().update(batch);
    double[] step = moved(setup.policy().parameters(), -1, old);
    assertEquals(0.5 * DenseFisher.quadratic(fisher, step), report.step().predictedKl(), 1e-9);
  }

  private static double[] direction(Policy policy, Batch batch, RealMatrix fisher, double damping) {
    PlainObjective plain = new PlainObjective(policy, Goal.of(Objective.LIKELIHOOD_RATIO));
    double[] g = Differences.gradient(v -> plain.value(v, batch), policy.parameters().clone());
    return DenseFisher.solve(DenseFisher.damped(fisher, damping), g);
  }

  private static double[] moved(double[] theta, double size, double[] x) {
    double[] out = new double[theta.length];
    Arrays.setAll(out, i -> theta[i] + size * x[i]);
    return out;
  }
}
