package io.geodesic.benchmarks.jmh;

import io.geodesic.benchmarks.jmh.flop.MatrixFlop;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds of one matrix product C ← op(A)·op(B), one thread.
 *
 * <p>A layer's forward pass is an NN product, rows × outputs × inputs; the adjoint of its input an
 * NT one, rows × inputs × outputs; the gradient of its weights a TN one, inputs × outputs × rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
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
public class GemmBenchmark {

  /** What {@link #transpose} may be. */
  static final List<String> TRANSPOSES = List.of("NN", "NT", "TN");

  /** Rows, columns and inner dimension of the product. */
  @Param({"2048x64x64", "257x33x19"})
  public String shape;

  /** Which operand is stored transposed: NN neither, NT the right one, TN the left one. */
  @Param({"NN", "NT", "TN"})
  public String transpose;

  /** Provider of the kernels. */
  @Param({"vector"})
  public String kernels;

  private Kernels provider;
  private GemmShape size;
  private boolean left;
  private boolean right;
  private double[] a;
  private double[] b;
  private double[] c;

  /** Fills the operands with standard normal numbers of a fixed seed. */
  @Setup
  public void fill() {
    ForkedVm.useKernels(kernels);
    provider = KernelProvider.kernels();
    size = GemmShape.parse(shape);
    left = transpose.charAt(0) == 'T';
    right = transpose.charAt(1) == 'T';
    RandomStream random = new RandomStreams(1).stream("gemm");
    a = ControlTask.gaussians(random, size.m() * size.k());
    b = ControlTask.gaussians(random, size.k() * size.n());
    c = new double[size.m() * size.n()];
  }

  /** Multiplies once; the result is the output array. */
  @Benchmark
  public double[] gemm(Work work) {
    int m = size.m();
    int n = size.n();
    int k = size.k();
    work.flop = MatrixFlop.product(m, n, k);
    provider.gemm(left, right, m, n, k, 1, a, 0, left ? m : k, b, 0, right ? k : n, 0, c, 0, n);
    return c;
  }
}
