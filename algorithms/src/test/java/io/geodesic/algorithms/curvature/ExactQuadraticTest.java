package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.AlgorithmSetup;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.algorithms.updater.UpdateReport;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Directions of one strategy, lengths of the exact Fisher information. */
class ExactQuadraticTest {

  @ForEachPolicy
  void onlyTheQuadraticFormIsReplaced(PolicyCase row) {
    for (CurvatureCase which : CurvatureCase.values()) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, 9);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      Curvature bare = which.create(policy, 0.1).at(policy, batch);
      Curvature scaled =
          new ExactQuadratic(which.create(policy, 0.1), Workers.inline()).at(policy, batch);
      double exact = DenseFisher.quadratic(DenseFisher.of(policy, batch), v);
      assertEquals(exact, scaled.quadratic(v), 1e-9 * exact);
      assertArrayEquals(solve(bare, v), solve(scaled, v));
      assertArrayEquals(multiply(bare, v), multiply(scaled, v));
      assertEquals(bare.damping(), scaled.damping());
      assertEquals(bare.lastSolve().status(), scaled.lastSolve().status());
    }
  }

  @ForEachPolicy
  void eachBatchAndPolicyHasItsOwnQuadraticForm(PolicyCase row) {
    CurvatureStrategy strategy = new ExactQuadratic(new Identity(), Workers.inline());
    for (int k = 1; k <= 3; k++) {
      Policy policy = row.policy(k);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      for (int rows : new int[] {3, 8}) {
        Batch batch = row.batch(policy, k, rows);
        double exact = DenseFisher.quadratic(DenseFisher.of(policy, batch), v);
        assertEquals(exact, strategy.at(policy, batch).quadratic(v), 1e-9 * exact);
      }
    }
  }

  @ForEachPolicy
  void stateAndOutcomesAreThoseOfTheStrategyInside(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    DampingSettings adaptive =
        new DampingSettings(0.1, DampingScale.ABSOLUTE, DampingAdaptation.LEVENBERG_MARQUARDT, 0.5);
    FisherModel model =
        new FisherModel(FisherKind.EXACT, adaptive, PolicyCase.random(1), Workers.inline());
    CurvatureStrategy saved = new ExactQuadratic(new DiagonalFisher(model), Workers.inline());
    saved.observe(0);
    State state = new State();
    saved.save(state);
    CurvatureStrategy loaded = new ExactQuadratic(new DiagonalFisher(model), Workers.inline());
    loaded.load(state);
    assertEquals(0.2, loaded.at(policy, batch).damping());
  }

  /** The KL divergence of a small normalised step is the one asked for, to first order. */
  @Test
  void normalisedStepsHaveTheKlThatWasAskedFor() {
    PolicyCase row = PolicyCase.DEEP_CATEGORICAL;
    double maxKl = 1e-6;
    for (String curvature : List.of("diagonal", "block", "kfac", "ekfac")) {
      AlgorithmSetup setup =
          AlgorithmSetup.of(row, "npg", curvature, Map.of("maxKl", maxKl, "exactQuadratic", true));
      Batch batch = setup.withValues(row.batch(setup.policy(), 3, 60));
      UpdateReport report = setup.updater().update(batch);
      assertEquals(maxKl, report.step().predictedKl(), 1e-18, curvature);
      assertEquals(maxKl, report.after().kl(), 0.02 * maxKl, curvature);
    }
    AlgorithmSetup own = AlgorithmSetup.of(row, "npg", "diagonal", Map.of("maxKl", maxKl));
    Batch batch = own.withValues(row.batch(own.policy(), 3, 60));
    double kl = own.updater().update(batch).after().kl();
    assertTrue(Math.abs(kl / maxKl - 1) > 0.1, "the diagonal alone predicts " + kl / maxKl);
  }

  private static double[] solve(Curvature curvature, double[] v) {
    double[] out = new double[v.length];
    curvature.solve(v, out);
    return out;
  }

  private static double[] multiply(Curvature curvature, double[] v) {
    double[] out = new double[v.length];
    curvature.multiply(v, out);
    return out;
  }
}
