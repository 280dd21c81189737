package io.geodesic.algorithms.step;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.curvature.SolveReport;
import io.geodesic.algorithms.objective.Evaluation;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.objective.Prediction;
import io.geodesic.algorithms.optimizer.Adam;
import io.geodesic.algorithms.optimizer.Minibatches;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.checkpoint.State;

/**
 * Several passes over shuffled minibatches with Adam (Schulman et al. 2017, algorithm 1).
 *
 * <p>With a curvature other than the identity, each minibatch's gradient is first multiplied by
 * F⁻¹, estimated once for the batch at θ_old. When a pass fails, parameters and moments become what
 * they were before the first one.
 */
public final class AdamEpochs implements StepRule {

  private final AdamSettings settings;
  private final Adam adam;
  private final Adam oldAdam;
  private final Minibatches minibatches;
  private final double[] gradient;
  private final double[] direction;
  private final double[] oldParameters;
  private final SolveCheck check = new SolveCheck();
  private Curvature curvature;
  private SolveReport firstSolve;
  private Evaluation measured;
  private int passes;

  /**
   * Creates the rule for a policy with the given number of parameters.
   *
   * @param random shuffles the examples
   */
  public AdamEpochs(AdamSettings settings, int parameters, RandomStream random) {
    this.settings = settings;
    this.adam = new Adam(parameters);
    this.oldAdam = new Adam(parameters);
    this.minibatches = new Minibatches(settings.minibatch(), random);
    this.gradient = new double[parameters];
    this.direction = new double[parameters];
    this.oldParameters = new double[parameters];
  }

  @Override
  public StepReport step(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    double[] theta = problem.policy().parameters();
    System.arraycopy(theta, 0, oldParameters, 0, theta.length);
    oldAdam.set(adam);
    curvature = null;
    firstSolve = null;
    measured = null;
    passes = 0;
    double rate = settings.rate() * settings.rateSchedule().factor(problem.batch().progress());
    StepStatus status;
    try {
      estimate(problem, strategy, stopwatch);
      status = pass(problem, rate, stopwatch);
    } catch (NotPositiveDefiniteException e) {
      status = StepStatus.NOT_POSITIVE_DEFINITE;
    }
    if (!status.moved()) {
      System.arraycopy(oldParameters, 0, theta, 0, theta.length);
      adam.set(oldAdam);
      return report(status, 0, 0, 0);
    }
    stopwatch.start(Phase.CURVATURE);
    return predicted(problem, status, rate);
  }

  /** Reports the step with what the models at θ_old predict of it. */
  private StepReport predicted(PolicyProblem problem, StepStatus status, double rate) {
    double[] theta = problem.policy().parameters();
    for (int i = 0; i < theta.length; i++) {
      direction[i] = theta[i] - oldParameters[i];
    }
    Prediction prediction = problem.predict(oldParameters, direction);
    double kl = curvature == null ? prediction.kl() : 0.5 * curvature.quadratic(direction);
    return report(status, rate, kl, prediction.gain());
  }

  private void estimate(PolicyProblem problem, CurvatureStrategy strategy, Stopwatch stopwatch) {
    stopwatch.start(Phase.CURVATURE);
    curvature =
        strategy instanceof Identity ? null : strategy.at(problem.policy(), problem.batch());
  }

  private StepStatus pass(PolicyProblem problem, double rate, Stopwatch stopwatch) {
    double[] theta = problem.policy().parameters();
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      passes++;
      stopwatch.start(Phase.GRADIENT);
      minibatches.shuffle(problem.batch().size());
      for (int i = 0; i < minibatches.count(); i++) {
        gradient(problem, i);
        double[] ascent = precondition(stopwatch);
        double norm = adam.ascend(rate, settings.maxGradientNorm(), ascent, theta);
        if (!Double.isFinite(norm) || (curvature != null && !curvature.lastSolve().isUsable())) {
          return StepStatus.NON_FINITE;
        }
      }
      if (!NaturalDirection.isFinite(theta)) {
        return StepStatus.NON_FINITE;
      }
      if (settings.klStop() > 0) {
        measured = problem.evaluate();
        double kl = measured.kl();
        if (!(kl <= settings.klStop())) {
          return Double.isFinite(kl) ? StepStatus.KL_STOP : StepStatus.NON_FINITE;
        }
      }
    }
    return StepStatus.ACCEPTED;
  }

  private void gradient(PolicyProblem problem, int i) {
    if (minibatches.whole()) {
      problem.gradient(gradient);
    } else {
      problem.gradient(minibatches.rows(), minibatches.start(i), minibatches.end(i), gradient);
    }
  }

  private double[] precondition(Stopwatch stopwatch) {
    if (curvature == null) {
      return gradient;
    }
    stopwatch.start(Phase.CURVATURE);
    curvature.solve(gradient, direction);
    if (firstSolve == null) {
      firstSolve = check.complete(curvature, gradient, direction);
    }
    stopwatch.start(Phase.GRADIENT);
    return direction;
  }

  private StepReport report(StepStatus status, double rate, double kl, double gain) {
    return new StepReport(
        status,
        rate,
        kl,
        gain,
        0,
        passes,
        curvature == null ? 0 : curvature.damping(),
        solveReport(),
        status.moved() ? measured : null);
  }

  /** The first solve stands for the update, unless the last one ended it. */
  private SolveReport solveReport() {
    if (curvature == null || firstSolve == null) {
      return SolveReport.DIRECT;
    }
    return curvature.lastSolve().isUsable() ? firstSolve : curvature.lastSolve();
  }

  @Override
  public void save(State state) {
    adam.save(state);
    minibatches.save(state);
  }

  @Override
  public void load(State state) {
    adam.load(state);
    minibatches.load(state);
  }
}
