package io.geodesic.benchmarks.jmh;

import io.geodesic.commons.kernel.FmaProbe;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The yardstick: microseconds of fused multiply-adds that stay in registers, on one core. Its
 * {@code flop} over its shortest time is the double-precision peak; the iterations are short, so
 * that one of them is left alone by whatever else runs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 40, time = 25, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      ForkedVm.VECTOR_API,
      ForkedVm.SMALLEST_HEAP,
      ForkedVm.LARGEST_HEAP,
      ForkedVm.COLLECTOR
    })
public class FmaPeakBenchmark {

  private FmaProbe probe;
  private double start;

  /** Takes the probe of the kernels in use. */
  @Setup
  public void prepare() {
    probe = FmaProbe.ofKernelsInUse();
    start = 0.5;
  }

  /** Runs the chains once. */
  @Benchmark
  public double peak(Work work) {
    work.flop = probe.flop();
    return probe.run(start);
  }
}
