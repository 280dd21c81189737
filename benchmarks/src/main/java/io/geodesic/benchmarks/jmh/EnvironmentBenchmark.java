package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.vector.VectorEnvironment;
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
 * Milliseconds of {@value #STEPS} steps of each copy of an environment under random actions, ended
 * episodes reset within them. No network, so there is no FLOP limit.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      ForkedVm.VECTOR_API,
      ForkedVm.SMALLEST_HEAP,
      ForkedVm.LARGEST_HEAP,
      ForkedVm.COLLECTOR
    })
public class EnvironmentBenchmark {

  private static final int STEPS = 1024;

  /** Id of the environment. */
  @Param({
    "CartPole-v1",
    "Acrobot-v1",
    "MountainCar-v0",
    "MountainCarContinuous-v0",
    "Pendulum-v1",
    "FrozenLake-v1",
    "MinAtar/Breakout-v1",
    "MinAtar/Asterix-v1",
    "MinAtar/Freeway-v1",
    "MinAtar/Seaquest-v1",
    "MinAtar/SpaceInvaders-v1"
  })
  public String env;

  /** Copies that are stepped together. */
  @Param({"1"})
  public int environments;

  /** Threads that step the environments. */
  @Param({"1"})
  public int threads;

  private Workers workers;
  private VectorEnvironment copies;
  private double[][] actions;

  /** Creates the environments and draws the actions. */
  @Setup
  public void prepare() {
    workers = new Workers(threads);
    RandomStreams streams = new RandomStreams(1);
    copies =
        new VectorEnvironment(
            Catalog.standard().environments().spec(env), environments, streams, workers);
    int size = copies.actionSpace().size();
    RandomStream random = streams.stream("actions");
    actions = new double[STEPS][environments * size];
    for (double[] row : actions) {
      for (int e = 0; e < environments; e++) {
        copies.actionSpace().sample(random, row, e * size);
      }
    }
    copies.reset();
  }

  /** Ends environments and threads. */
  @TearDown
  public void close() {
    copies.close();
    workers.close();
  }

  /** Steps all copies; the result is their rewards. */
  @Benchmark
  public double[] steps(Experience experience) {
    experience.steps = (long) STEPS * environments;
    for (double[] row : actions) {
      copies.step(row);
    }
    return copies.rewards();
  }
}
