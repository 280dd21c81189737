package io.geodesic.algorithms.updater;

import io.geodesic.algorithms.critic.CriticReport;
import io.geodesic.algorithms.critic.CriticRule;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.step.Phase;
import io.geodesic.algorithms.step.StepReport;
import io.geodesic.algorithms.step.StepRule;
import io.geodesic.algorithms.step.StepStatus;
import io.geodesic.algorithms.step.Stopwatch;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/**
 * An objective (inside the problem) × a curvature × a step rule, and a rule for the critic.
 *
 * <p>A step whose policy cannot be evaluated on the batch (objective or KL divergence not finite)
 * is undone and reported as such, whatever the rule.
 */
public final class ComposedUpdater implements Updater, Stateful {

  private final PolicyProblem problem;
  private final CurvatureStrategy curvature;
  private final StepRule stepRule;
  private final CriticRule criticRule;
  private final boolean criticFirst;
  private final Stopwatch stopwatch = new Stopwatch();
  private final double[] oldParameters;

  /**
   * Composes an updater.
   *
   * @param criticFirst whether the critic is fitted before the policy's step; the advantages stay
   *     those that the batch came with, so that the order matters only to what both share
   */
  public ComposedUpdater(
      PolicyProblem problem,
      CurvatureStrategy curvature,
      StepRule stepRule,
      CriticRule criticRule,
      boolean criticFirst) {
    this.problem = problem;
    this.curvature = curvature;
    this.stepRule = stepRule;
    this.criticRule = criticRule;
    this.criticFirst = criticFirst;
    this.oldParameters = new double[problem.policy().parameterCount()];
  }

  @Override
  public UpdateReport update(Batch batch) {
    long start = System.nanoTime();
    stopwatch.reset();
    CriticReport critic = criticFirst ? fit(batch) : null;
    stopwatch.start(Phase.GRADIENT);
    Evaluation before = problem.load(batch);
    double[] theta = problem.policy().parameters();
    System.arraycopy(theta, 0, oldParameters, 0, theta.length);
    StepReport step = stepRule.step(problem, curvature, stopwatch);
    stopwatch.stop();
    Evaluation after = step.status().moved() ? measured(step) : before;
    if (step.status().moved() && !after.isFinite()) {
      System.arraycopy(oldParameters, 0, theta, 0, theta.length);
      step = step.undone(StepStatus.NON_FINITE);
      after = before;
    }
    if (before.isFinite()) {
      observe(step, after.objective() - before.objective());
    }
    if (critic == null) {
      critic = fit(batch);
    }
    return new UpdateReport(step, before, after, problem.coefficient(), critic, seconds(start));
  }

  private Evaluation measured(StepReport step) {
    return step.after() != null ? step.after() : problem.evaluate();
  }

  private CriticReport fit(Batch batch) {
    stopwatch.start(Phase.CRITIC);
    CriticReport report = criticRule.fit(batch);
    stopwatch.stop();
    return report;
  }

  /**
   * Tells the curvature the reduction ratio, where there is one. A batch that cannot be evaluated
   * at all says nothing about the curvature.
   */
  private void observe(StepReport step, double gain) {
    if (step.status().moved()) {
      double ratio = gain / step.predictedGain();
      if (Double.isFinite(ratio)) {
        curvature.observe(ratio);
      }
    } else if (step.status() != StepStatus.ZERO_GRADIENT) {
      curvature.observe(Double.NEGATIVE_INFINITY);
    }
  }

  private UpdateReport.PhaseSeconds seconds(long start) {
    return new UpdateReport.PhaseSeconds(
        stopwatch.seconds(Phase.GRADIENT),
        stopwatch.seconds(Phase.CURVATURE),
        stopwatch.seconds(Phase.LINE_SEARCH),
        stopwatch.seconds(Phase.CRITIC),
        (System.nanoTime() - start) * 1e-9);
  }

  @Override
  public void save(State state) {
    curvature.save(state.scope("curvature"));
    stepRule.save(state.scope("step"));
    criticRule.save(state.scope("critic"));
  }

  @Override
  public void load(State state) {
    curvature.load(state.scope("curvature"));
    stepRule.load(state.scope("step"));
    criticRule.load(state.scope("critic"));
  }
}
