package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Coefficient;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** A policy with a loaded problem, ready for a step. */
record StepSetup(Policy policy, PolicyProblem problem) {

  static StepSetup of(PolicyCase row, Objective objective) {
    Policy policy = row.policy(1);
    Goal goal = new Goal(objective, new Coefficient(0.2, Schedule.CONSTANT), 0);
    PolicyProblem problem = new PolicyProblem(policy, goal, Workers.inline());
    problem.load(row.batch(policy, 2, 30));
    return new StepSetup(policy, problem);
  }

  StepReport take(StepRule rule, CurvatureStrategy strategy) {
    return rule.step(problem, strategy, new Stopwatch());
  }

  double[] theta() {
    return policy.parameters().clone();
  }

  double[] gradient() {
    double[] out = new double[policy.parameterCount()];
    problem.gradient(out);
    return out;
  }

  /** The same batch, told to be at another time of the run. */
  void setProgress(double progress) {
    Batch b = problem.batch();
    problem.load(
        new Batch(
            b.size(),
            b.observations(),
            b.actions(),
            b.advantages(),
            b.returns(),
            b.values(),
            progress));
  }

  /** x + scale·y. */
  static double[] plus(double[] x, double scale, double[] y) {
    double[] out = x.clone();
    Arrays.setAll(out, i -> x[i] + scale * y[i]);
    return out;
  }

  static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  /** A curvature that solves by a given map and claims a given vᵀFv. */
  static CurvatureStrategy artificial(UnaryOperator<double[]> solution, double quadratic) {
    return (policy, batch) ->
        new Curvature() {
          @Override
          public void multiply(double[] v, double[] out) {
            Arrays.fill(out, Double.NaN);
          }

          @Override
          public void solve(double[] g, double[] out) {
            System.arraycopy(solution.apply(g), 0, out, 0, out.length);
          }

          @Override
          public double quadratic(double[] v) {
            return quadratic;
          }
        };
  }
}
