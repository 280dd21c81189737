package io.geodesic.algorithms.objective;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;

/** Predictions compared with the gradient and with the dense Fisher information. */
class PredictionTest {

  @ForEachPolicy
  void predictionIsThatOfGradientAndDenseFisher(PolicyCase row) {
    for (Objective objective : Objective.values()) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, 12);
      PolicyProblem problem = problem(policy, objective);
      problem.load(batch);
      double[] theta = policy.parameters();
      double[] step = PolicyCase.normal(3, theta.length, 0.3);
      double[] gradient = new double[theta.length];
      problem.gradient(gradient);
      double gain = 0;
      for (int i = 0; i < theta.length; i++) {
        gain += gradient[i] * step[i];
      }
      double quadratic = DenseFisher.quadratic(DenseFisher.of(policy, batch), step);
      Prediction prediction = problem.predict(theta, step);
      assertEquals(gain, prediction.gain(), 1e-12);
      assertEquals(0.5 * quadratic, prediction.kl(), 1e-7 * quadratic);
    }
  }

  /** The step starts at the given parameters, wherever the policy is, and leaves it there. */
  @ForEachPolicy
  void predictionIsMadeWhereTheStepStarts(PolicyCase row) {
    Policy policy = row.policy(1);
    PolicyProblem problem = problem(policy, Objective.LIKELIHOOD_RATIO);
    for (int k = 0; k < 3; k++) { // what was predicted of one batch says nothing of the next
      Batch batch = row.batch(policy, 10 * k, 20 + k);
      problem.load(batch);
      double[] old = policy.parameters().clone();
      double[] step = PolicyCase.normal(k, old.length, 0.2);
      PolicyProblem fresh = problem(policy, Objective.LIKELIHOOD_RATIO);
      fresh.load(batch);
      Prediction expected = fresh.predict(old, step);
      for (int i = 0; i < old.length; i++) {
        policy.parameters()[i] += step[i];
      }
      double[] moved = policy.parameters().clone();
      assertEquals(expected, problem.predict(old, step));
      assertArrayEquals(moved, policy.parameters());
    }
  }

  @ForEachPolicy
  void predictionsHaveTheSameBitsForAnyNumberOfThreads(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 700);
    double[] step = PolicyCase.normal(3, policy.parameterCount(), 0.3);
    PolicyProblem single = problem(policy, Objective.CLIPPED_SURROGATE);
    single.load(batch);
    try (Workers two = new Workers(2)) {
      PolicyProblem problem = new PolicyProblem(policy, goal(Objective.CLIPPED_SURROGATE), two);
      problem.load(batch);
      assertEquals(
          single.predict(policy.parameters(), step), problem.predict(policy.parameters(), step));
    }
  }

  private static PolicyProblem problem(Policy policy, Objective objective) {
    return new PolicyProblem(policy, goal(objective), Workers.inline());
  }

  private static Goal goal(Objective objective) {
    return new Goal(objective, new Coefficient(0.2, Schedule.CONSTANT), 0.01);
  }
}
