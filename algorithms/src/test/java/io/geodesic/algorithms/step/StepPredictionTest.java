package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;

/** Predictions that are made again and again. */
class StepPredictionTest {

  /** What was predicted of one batch and policy says nothing of the next. */
  @ForEachPolicy
  void eachBatchIsPredictedAsIfItWereTheFirst(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.LIKELIHOOD_RATIO);
    double[] theta = setup.policy().parameters();
    int n = theta.length;
    StepPrediction reused = new StepPrediction(n, Workers.inline());
    for (int k = 0; k < 3; k++) {
      setup.problem().load(row.batch(setup.policy(), 10 * k, 20 + k));
      double[] old = theta.clone();
      double[] moved = StepSetup.plus(old, 1, PolicyCase.normal(k, n, 0.2));
      System.arraycopy(moved, 0, theta, 0, n);
      StepPrediction fresh = new StepPrediction(n, Workers.inline());
      fresh.predict(setup.problem(), old, null);
      reused.predict(setup.problem(), old, null);
      assertEquals(fresh.gain(), reused.gain());
      assertEquals(fresh.kl(), reused.kl());
      assertArrayEquals(moved, theta);
    }
  }
}
