package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.settings.SettingsException;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * K-FAC and EKFAC with inverses and bases that come into force later, with and without a thread.
 */
class DelayedInversesTest {

  private static final int UPDATES = 11;
  private static final KroneckerSettings AT_ONCE = new KroneckerSettings(0.8, 3);
  private static final KroneckerSettings DELAYED = new KroneckerSettings(0.8, 3, 2, false);
  private static final KroneckerSettings BACKGROUND = new KroneckerSettings(0.8, 3, 2, true);

  @ForEachPolicy
  void threadChangesNoBit(PolicyCase row) {
    for (boolean corrected : new boolean[] {false, true}) {
      double[][] expected = solutions(row, corrected, DELAYED);
      assertTrue(Arrays.deepEquals(expected, solutions(row, corrected, BACKGROUND)));
      assertFalse(Arrays.deepEquals(expected, solutions(row, corrected, AT_ONCE)));
    }
  }

  /** A solution of K-FAC depends on its inverses only. */
  @ForEachPolicy
  void delayedInversesAreThoseOfTheUpdateThatAskedForThem(PolicyCase row) {
    double[][] atOnce = solutions(row, false, AT_ONCE);
    double[][] delayed = solutions(row, false, DELAYED);
    for (int u = 0; u < UPDATES; u++) {
      assertArrayEquals(atOnce[Math.max(0, u - 2)], delayed[u], "update " + u);
    }
  }

  @ForEachPolicy
  void runsResumedWhileARefreshIsUnderWayContinueWithTheSameBits(PolicyCase row) {
    for (boolean corrected : new boolean[] {false, true}) {
      double[][] expected = solutions(row, corrected, BACKGROUND);
      for (int stop = 0; stop < UPDATES; stop++) {
        Policy policy = row.policy(1);
        CurvatureStrategy saved = strategy(policy, corrected, BACKGROUND);
        for (int u = 0; u < stop; u++) {
          saved.at(policy, row.batch(policy, 10 * u, 6));
        }
        State state = new State();
        saved.save(state);
        CurvatureStrategy loaded = strategy(policy, corrected, BACKGROUND);
        loaded.load(state);
        for (int u = stop; u < UPDATES; u++) {
          assertArrayEquals(expected[u], solve(loaded, policy, row, u), "update " + u);
        }
      }
    }
  }

  @Test
  void delaysLongerThanTheIntervalAndThreadsWithoutADelayAreRefused() {
    assertThrows(SettingsException.class, () -> new KroneckerSettings(0.9, 3, 4, false));
    assertThrows(SettingsException.class, () -> new KroneckerSettings(0.9, 3, 0, true));
  }

  private static double[][] solutions(
      PolicyCase row, boolean corrected, KroneckerSettings settings) {
    Policy policy = row.policy(1);
    CurvatureStrategy strategy = strategy(policy, corrected, settings);
    double[][] solutions = new double[UPDATES][];
    for (int u = 0; u < UPDATES; u++) {
      solutions[u] = solve(strategy, policy, row, u);
    }
    return solutions;
  }

  private static double[] solve(
      CurvatureStrategy strategy, Policy policy, PolicyCase row, int update) {
    double[] x = new double[policy.parameterCount()];
    double[] g = PolicyCase.normal(3, x.length, 1);
    strategy.at(policy, row.batch(policy, 10 * update, 6)).solve(g, x);
    return x;
  }

  private static CurvatureStrategy strategy(
      Policy policy, boolean corrected, KroneckerSettings settings) {
    FisherModel model = FisherModel.exact(0.09, Workers.inline());
    return corrected
        ? new EigenvalueCorrectedKroneckerFactors(policy, settings, model)
        : new KroneckerFactoredFisher(policy, settings, model);
  }
}
