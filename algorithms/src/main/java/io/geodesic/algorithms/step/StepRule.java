package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/** Improves a policy on a loaded batch, writing to its parameters in place. */
public interface StepRule extends Stateful {

  /**
   * Takes the step.
   *
   * @param problem holds policy and batch; π_old is the policy as it is now
   * @param strategy the curvature to use
   * @param stopwatch is told which phase runs
   */
  StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch);

  @Override
  default void save(State state) {}

  @Override
  default void load(State state) {}
}
