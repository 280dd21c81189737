package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.algorithms.updater.UpdateReport;
import io.geodesic.algorithms.updater.Updater;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * Milliseconds of one update, actor and critic, from a batch of 2048 steps of a task with 17
 * observations and 6 continuous actions; 64-64 tanh networks, default settings.
 *
 * <p>Every update starts from the same parameters, so that repeating it does not leave the region
 * in which the batch is on-policy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class UpdateBenchmark {

  /** Algorithm, with a curvature where it is not the algorithm's own. */
  @Param({"vpg", "a2c", "npg", "trpo", "acktr", "ppo", "trpo+kfac"})
  public String method;

  /** Threads of the numerical work. */
  @Param({"1"})
  public int threads;

  private Workers workers;
  private ContinuousControl task;
  private Updater updater;
  private double[] actor;
  private double[] critic;

  /** Composes the updater. */
  @Setup
  public void compose() {
    workers = new Workers(threads);
    task = ContinuousControl.create("17-64-64-6", 2048, workers);
    actor = task.policy().parameters().clone();
    critic = task.critic().parameters().clone();
    Catalog catalog = Catalog.standard();
    AlgorithmChoice choice = AlgorithmChoice.parse(method);
    Parts parts =
        new Parts(
            task.policy(),
            task.critic(),
            RunConfig.defaults(catalog, "*", choice),
            new RandomStreams(1),
            workers);
    CurvatureStrategy curvature = catalog.curvatures().get(choice.curvature(catalog)).create(parts);
    Algorithm algorithm = catalog.algorithms().get(choice.algorithm());
    updater = algorithm.create(parts, curvature);
  }

  /** Restores the parameters that the batch belongs to. */
  @Setup(Level.Invocation)
  public void restore() {
    System.arraycopy(actor, 0, task.policy().parameters(), 0, actor.length);
    System.arraycopy(critic, 0, task.critic().parameters(), 0, critic.length);
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    workers.close();
  }

  /** One update. */
  @Benchmark
  public UpdateReport update() {
    return updater.update(task.batch());
  }
}
