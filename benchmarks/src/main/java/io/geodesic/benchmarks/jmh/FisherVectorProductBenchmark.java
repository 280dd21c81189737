package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.curvature.FisherProduct;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
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
 * Milliseconds of one Fisher-vector product of a Gaussian policy, and of the linearisation that all
 * products of an update share.
 *
 * <p>17-64-64-6 is the size of MuJoCo's HalfCheetah and Walker2d, 376-256-256-17 that of Humanoid.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class FisherVectorProductBenchmark {

  /** Widths of the policy's network, from observation to action. */
  @Param({"17-64-64-6", "376-256-256-17"})
  public String policy;

  /** States that the Fisher information is averaged over. */
  @Param({"2048"})
  public int states;

  /** Threads of the product. */
  @Param({"1"})
  public int threads;

  private Workers workers;
  private ContinuousControl task;
  private FisherProduct fisher;
  private double[] direction;
  private double[] product;

  /** Linearises the policy. */
  @Setup
  public void prepare() {
    workers = new Workers(threads);
    task = ContinuousControl.create(policy, states, workers);
    fisher = new FisherProduct(task.policy(), workers);
    fisher.prepare(task.batch());
    int parameters = task.policy().parameterCount();
    direction = ContinuousControl.gaussians(new RandomStreams(1).stream("fvp"), parameters);
    product = new double[parameters];
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    workers.close();
  }

  /** One product over cached activations; the result is the output array. */
  @Benchmark
  public double[] product() {
    fisher.multiply(direction, product);
    return product;
  }

  /** The linearisation at the current parameters. */
  @Benchmark
  public FisherProduct linearization() {
    fisher.prepare(task.batch());
    return fisher;
  }
}
