package io.geodesic.benchmarks.jmh;

import io.geodesic.benchmarks.jmh.PolicyProduct.Kind;
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
 * Milliseconds of one product with a policy's curvature, or of its gradient.
 *
 * <p>17-64-64-6 is the size of MuJoCo's HalfCheetah and Walker2d, 376-256-256-17 that of Humanoid,
 * 4-64-64-2 with a categorical distribution CartPole's.
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
public class FisherVectorProductBenchmark {

  /** Widths of the policy's network, from observation to the distribution's parameters. */
  @Param({"17-64-64-6", "376-256-256-17"})
  public String network;

  /** Distribution of the actions: gaussian or categorical. */
  @Param({"gaussian"})
  public String distribution;

  /** States that are averaged over. */
  @Param({"2048"})
  public int batch;

  /** Threads of the product. */
  @Param({"1"})
  public int threads;

  /** Provider of the kernels. */
  @Param({"vector"})
  public String kernels;

  /** What is computed, see {@link PolicyProduct}. */
  @Param({"fisher"})
  public String product;

  private ControlTask task;
  private double[] direction;
  private double[] result;
  private long flop;
  private PolicyProduct of;

  /** Linearises the policy. */
  @Setup
  public void prepare() {
    ForkedVm.useKernels(kernels);
    task = ControlTask.create(network, distribution, batch, threads);
    Kind kind = Kind.parse(product);
    flop = kind.flop(task.actorFlop());
    of = kind.prepare(task);
    direction = task.direction();
    result = new double[direction.length];
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    task.close();
  }

  /** One product; the result is the output array. */
  @Benchmark
  public double[] product(Work work) {
    work.flop = flop;
    of.multiply(direction, result);
    return result;
  }
}
