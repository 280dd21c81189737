package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.SolveReport;
import io.geodesic.algorithms.quality.ProbedNorm;
import io.geodesic.algorithms.quality.SamplingError;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.linalg.ConjugateGradient;
import io.geodesic.commons.linalg.ConjugateGradientReport;
import io.geodesic.commons.linalg.ConjugateGradientSettings;
import io.geodesic.commons.linalg.LinearOperator;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.commons.random.RandomStreams;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All strategies measured on one batch, written to the tables. */
final class BatchMeasurement {

  /** A solution this close leaves nothing for conjugate gradients to do. */
  private static final double SOLVED = 1e-6;

  private static final int FEWEST_STATES = 16;

  private final BenchPlan plan;
  private final Yardstick yardstick;
  private final QualityFiles files;
  private final Map<String, Object> where = new LinkedHashMap<>();

  BatchMeasurement(BenchPlan plan, Yardstick yardstick, QualityFiles files, long update) {
    this.plan = plan;
    this.yardstick = yardstick;
    this.files = files;
    where.put("environment", plan.run().environment());
    where.put("seed", plan.run().seed());
    where.put("update", update);
  }

  /** Measures strategies; their times too if this is the last batch. */
  void strategies(List<MeasuredStrategy> strategies, double maxKl, boolean timed)
      throws IOException {
    for (MeasuredStrategy strategy : strategies) {
      StrategyMeasurement measured = StrategyMeasurement.of(strategy, yardstick, maxKl);
      SolveTimes times =
          timed
              ? SolveTimes.measure(
                  strategy.fresh(),
                  yardstick.policy,
                  yardstick.batch,
                  yardstick.gradient(),
                  plan.effort())
              : SolveTimes.NONE;
      Map<String, Object> row = row();
      row.put("strategy", strategy.id());
      row.putAll(measured.row());
      row.put("off_diagonal_share", yardstick.energy.offDiagonalShare());
      row.put("rank", yardstick.spectrum.rank());
      row.put("condition", yardstick.spectrum.conditionNumber());
      row.put("states", yardstick.batch.size());
      row.put("parameters", yardstick.policy.parameterCount());
      row.put("estimate_us", times.estimate());
      row.put("estimate_mean_us", times.estimateMean());
      row.put("solve_us", times.solve());
      row.put("threads", 1);
      row.put("kernels", KernelProvider.kernels().name());
      files.curvature().add(row);
      layers(strategy.id(), measured.errors());
    }
  }

  private void layers(String strategy, List<ProbedNorm> errors) throws IOException {
    for (int i = 0; i < errors.size(); i++) {
      ProbedBlock block = yardstick.blocks.get(i);
      Map<String, Object> row = row();
      row.put("strategy", strategy);
      row.put("block", block.block().name());
      row.put("parameters", block.block().to() - block.block().from());
      row.put("frobenius_norm", block.frobeniusNorm());
      row.put("frobenius_error", errors.get(i).value());
      row.put("frobenius_error_se", errors.get(i).standardError());
      files.layers().add(row);
    }
  }

  /** The nonzero eigenvalues, largest first. */
  void spectrum() throws IOException {
    double[] values = yardstick.spectrum.nonzero();
    for (int i = 0; i < values.length; i++) {
      Map<String, Object> row = row();
      row.put("index", i + 1);
      row.put("eigenvalue", values[i]);
      files.spectrum().add(row);
    }
  }

  /**
   * Conjugate gradients on F + λI with every direct, inexact strategy as the preconditioner; {@code
   * identity} is none.
   */
  void conjugateGradients(List<MeasuredStrategy> strategies, double damping) throws IOException {
    for (MeasuredStrategy strategy : strategies) {
      try {
        // A fresh one: the running statistics have seen this batch already.
        Curvature curvature = strategy.fresh().at(yardstick.policy, yardstick.batch);
        if (canPrecondition(curvature, damping)) {
          conjugateGradients(strategy.id(), curvature::solve, damping);
        }
      } catch (NotPositiveDefiniteException e) {
        // It cannot precondition; its own row says why.
      }
    }
  }

  private boolean canPrecondition(Curvature curvature, double damping) {
    double[] g = yardstick.gradient();
    double[] x = new double[g.length];
    double[] product = new double[g.length];
    curvature.solve(g, x);
    yardstick.multiply(damping, x, product);
    double residual = 0;
    double norm = 0;
    for (int i = 0; i < g.length; i++) {
      residual += (product[i] - g[i]) * (product[i] - g[i]);
      norm += g[i] * g[i];
    }
    boolean direct = curvature.lastSolve().status() == SolveReport.Status.DIRECT;
    return direct && Math.sqrt(residual / norm) > SOLVED;
  }

  private void conjugateGradients(String preconditioner, LinearOperator inverse, double damping)
      throws IOException {
    double[] g = yardstick.gradient();
    ConjugateGradientReport report =
        new ConjugateGradient(
                g.length, new ConjugateGradientSettings(plan.effort().cgIterations(), 0))
            .solve(
                (v, out) -> yardstick.multiply(damping, v, out), inverse, g, new double[g.length]);
    for (int i = 0; i <= report.iterations(); i++) {
      Map<String, Object> row = row();
      row.put("preconditioner", preconditioner);
      row.put("damping", damping);
      row.put("iteration", i);
      row.put("residual", report.residual(i));
      files.conjugateGradients().add(row);
    }
  }

  /** F over fewer states: 16, 32, … and all of them. */
  void sampling(double damping, RandomStreams random) throws IOException {
    SamplingError errors =
        new SamplingError(yardstick.factor, yardstick.spectrum, yardstick.gradient(), damping);
    int all = yardstick.batch.size();
    TreeSet<Integer> sizes = new TreeSet<>(List.of(all));
    for (int n = FEWEST_STATES; n < all; n *= 2) {
      sizes.add(n);
    }
    for (int n : sizes) {
      int draws = n == all ? 1 : plan.effort().draws();
      for (int draw = 0; draw < draws; draw++) {
        SamplingError.Report report = errors.draw(n, random.stream("states " + n, draw));
        Map<String, Object> row = row();
        row.put("states", n);
        row.put("draw", draw);
        row.put("damping", damping);
        row.put("relative_error", report.relativeError());
        row.put("efficiency", report.undamped().efficiency());
        row.put("efficiency_damped", report.damped().efficiency());
        files.sampling().add(row);
      }
    }
  }

  /** The same step in other coordinates. */
  void invariance(RandomStreams random) throws IOException {
    new InvarianceMeasurement(yardstick).write(files.reparameterization(), where, random);
  }

  private Map<String, Object> row() {
    return new LinkedHashMap<>(where);
  }
}
