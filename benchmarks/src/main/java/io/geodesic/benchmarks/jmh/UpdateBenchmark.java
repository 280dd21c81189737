package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.updater.UpdateReport;
import io.geodesic.algorithms.updater.Updater;
import io.geodesic.benchmarks.jmh.flop.UpdateFlop;
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
 * Milliseconds of one update, actor and critic, with default settings: 10 conjugate-gradient
 * iterations, 10 epochs of PPO in minibatches of 64, of NPG's and TRPO's critic in minibatches of
 * 128; but inverses of K-FAC every 10th update.
 *
 * <p>Every update starts from the same parameters, so that repeating it does not leave the region
 * in which the batch is on-policy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      ForkedVm.VECTOR_API,
      ForkedVm.SMALLEST_HEAP,
      ForkedVm.LARGEST_HEAP,
      ForkedVm.COLLECTOR
    })
public class UpdateBenchmark {

  /** Algorithm, with a curvature where it is not the algorithm's own. */
  @Param({"vpg", "a2c", "ppo", "npg", "trpo", "trpo+kfac", "acktr"})
  public String algorithm;

  /** Widths of the policy's network; the critic has the same hidden layers. */
  @Param({"17-64-64-6"})
  public String network;

  /** Distribution of the actions: gaussian or categorical. */
  @Param({"gaussian"})
  public String distribution;

  /** Steps of experience. */
  @Param({"2048"})
  public int batch;

  /** Threads of the numerical work. */
  @Param({"1"})
  public int threads;

  /** Settings of the algorithms that have them, joined by semicolons. */
  @Param({"inverseInterval=10"})
  public String settings;

  private ControlTask task;
  private Updater updater;
  private double[] actor;
  private double[] critic;
  private long flop;

  /** Composes the updater. */
  @Setup
  public void compose() {
    task = ControlTask.create(network, distribution, batch, threads);
    actor = task.policy().parameters().clone();
    critic = task.critic().parameters().clone();
    AlgorithmChoice choice = AlgorithmChoice.parse(algorithm);
    TaskSettings own = TaskSettings.parse(settings);
    updater = own.updater(task, choice);
    flop =
        new UpdateFlop(
                task.actorFlop(),
                task.policy().distribution().fisherRootColumns(),
                task.criticFlop())
            .of(choice.curvature(Catalog.standard()), own.of(choice));
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
    task.close();
  }

  /** One update. */
  @Benchmark
  public UpdateReport update(Work work) {
    work.flop = flop;
    return updater.update(task.batch());
  }
}
