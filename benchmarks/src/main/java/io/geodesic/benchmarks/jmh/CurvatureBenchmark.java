package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.benchmarks.jmh.flop.CurvatureFlop;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds of a curvature's estimate on a batch, and of one solve with it.
 *
 * <p>Estimates start from the observations, and inverses or eigenbases are new each time; damping
 * is 0.01 and conjugate gradients take 10 iterations. Dense curvatures are for networks up to some
 * 10⁴ parameters.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      ForkedVm.VECTOR_API,
      ForkedVm.SMALLEST_HEAP,
      ForkedVm.LARGEST_HEAP,
      ForkedVm.COLLECTOR
    })
public class CurvatureBenchmark {

  /** Id of the curvature. */
  @Param({"diagonal", "cg", "kfac", "ekfac", "block", "exact"})
  public String curvature;

  /** Widths of the policy's network, from observation to the distribution's parameters. */
  @Param({"17-32-32-6"})
  public String network;

  /** Distribution of the actions: gaussian or categorical. */
  @Param({"gaussian"})
  public String distribution;

  /** States that are averaged over. */
  @Param({"2048"})
  public int batch;

  /** Threads of the numerical work. */
  @Param({"1"})
  public int threads;

  private ControlTask task;
  private CurvatureStrategy strategy;
  private Curvature estimate;
  private double[] gradient;
  private double[] direction;
  private CurvatureFlop flop;

  /** Estimates once, and computes a gradient. */
  @Setup
  public void prepare() {
    task = ControlTask.create(network, distribution, batch, threads);
    strategy = TaskSettings.parse("statisticsDecay=0;inverseInterval=1").curvature(task, curvature);
    estimate = strategy.at(task.policy(), task.batch());
    gradient = new double[task.policy().parameterCount()];
    direction = new double[gradient.length];
    Goal goal = Goal.of(Objective.LIKELIHOOD_RATIO);
    PolicyProblem problem = new PolicyProblem(task.policy(), goal, task.workers());
    problem.load(task.batch());
    problem.gradient(gradient);
    flop =
        new CurvatureFlop(
            task.actorFlop(),
            task.policy().distribution().fisherRootColumns(),
            CurvatureFlop.Schedule.standard());
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    task.close();
  }

  /** Estimates the curvature at the policy's parameters, ready to solve with. */
  @Benchmark
  public Curvature estimate(Work work) {
    work.flop = flop.estimate(curvature);
    return strategy.at(task.policy(), task.batch());
  }

  /** Computes (F + λI)⁻¹g; the result is the output array. */
  @Benchmark
  public double[] solve(Work work) {
    work.flop = flop.solve(curvature);
    estimate.solve(gradient, direction);
    return direction;
  }
}
