package io.geodesic.benchmarks.jmh;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.random.RandomStream;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds of one matrix product C ← op(A)·op(B), one thread.
 *
 * <p>The shapes are those of a 17-64-64-6 policy at 2048 states: forward (NN), input adjoint (NT),
 * weight gradient (TN), and the narrow output layer. 2·m·n·k ÷ time is the rate in FLOP/µs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class GemmBenchmark {

  /** Rows, columns and inner dimension of the product. */
  @Param({"2048x64x64", "2048x64x17", "2048x6x64", "64x64x2048", "17x64x2048", "257x33x19"})
  public String shape;

  /** Which operand is stored transposed: NN neither, NT the right one, TN the left one. */
  @Param({"NN", "NT", "TN"})
  public String transpose;

  private final Kernels kernels = KernelProvider.kernels();
  private int m;
  private int n;
  private int k;
  private double[] a;
  private double[] b;
  private double[] c;

  /** Fills the operands with standard normal numbers of a fixed seed. */
  @Setup
  public void fill() {
    String[] axes = shape.split("x", 3);
    m = Integer.parseInt(axes[0]);
    n = Integer.parseInt(axes[1]);
    k = Integer.parseInt(axes[2]);
    RandomStream random = new RandomStreams(1).stream("gemm");
    a = ContinuousControl.gaussians(random, m * k);
    b = ContinuousControl.gaussians(random, k * n);
    c = new double[m * n];
  }

  /** Multiplies once; the result is the output array. */
  @Benchmark
  public double[] gemm() {
    boolean left = transpose.charAt(0) == 'T';
    boolean right = transpose.charAt(1) == 'T';
    kernels.gemm(left, right, m, n, k, 1, a, 0, left ? m : k, b, 0, right ? k : n, 0, c, 0, n);
    return c;
  }
}
