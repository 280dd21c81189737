package io.geodesic.benchmarks.jmh;

import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.commons.text.NearestMatch;
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
 * Microseconds of one elementary function over an array in the caches, one thread. Divided by the
 * length it is the time of a number; there is no FLOP limit.
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
public class ElementaryFunctionsBenchmark {

  /** What {@link #function} may be. */
  static final List<String> FUNCTIONS =
      List.of(
          "exp", "expm1", "log", "log1p", "tanh", "sigmoid", "softplus", "elu", "tanhDerivative");

  /** The function; those of one argument except for {@code tanhDerivative}. */
  @Param({"exp", "log", "tanh", "tanhDerivative"})
  public String function;

  /** Numbers in the array: a block of 256 rows of a 64-wide layer. */
  @Param({"16384"})
  public int length;

  /** Provider of the kernels. */
  @Param({"vector"})
  public String kernels;

  private interface Call {
    void run(double[] x, double[] out);
  }

  private Call call;
  private double[] x;
  private double[] out;

  /** Fills the argument with standard normal numbers, or with their squares for logarithms. */
  @Setup
  public void fill() {
    ForkedVm.useKernels(kernels);
    x = ControlTask.gaussians(new RandomStreams(1).stream("functions"), length);
    if (function.startsWith("log")) {
      for (int i = 0; i < length; i++) {
        x[i] *= x[i];
      }
    }
    out = new double[length];
    call = call(KernelProvider.kernels(), length);
  }

  private Call call(Kernels k, int n) {
    return switch (function) {
      case "exp" -> (x, y) -> k.exp(n, x, 0, y, 0);
      case "expm1" -> (x, y) -> k.expm1(n, x, 0, y, 0);
      case "log" -> (x, y) -> k.log(n, x, 0, y, 0);
      case "log1p" -> (x, y) -> k.log1p(n, x, 0, y, 0);
      case "tanh" -> (x, y) -> k.tanh(n, x, 0, y, 0);
      case "sigmoid" -> (x, y) -> k.sigmoid(n, x, 0, y, 0);
      case "softplus" -> (x, y) -> k.softplus(n, x, 0, y, 0);
      case "elu" -> (x, y) -> k.elu(n, x, 0, y, 0);
      case "tanhDerivative" -> (x, y) -> k.tanhDerivative(n, x, 0, x, 0, y, 0);
      default ->
          throw new IllegalArgumentException(NearestMatch.message("function", function, FUNCTIONS));
    };
  }

  /** Computes the function of all numbers; the result is the output array. */
  @Benchmark
  public double[] function() {
    call.run(x, out);
    return out;
  }
}
