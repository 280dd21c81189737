package io.geodesic.reports.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One benchmark with one choice of its parameters.
 *
 * @param benchmark class and method, without the package: {@code GemmBenchmark.gemm}
 * @param params the parameters' values by name, in the order of declaration
 * @param time measured time of one invocation
 * @param work what one invocation does
 * @param peak floating-point operations per second that the machine can do with the threads of this
 *     result; NaN if that was not measured
 */
public record BenchmarkResult(
    String benchmark, Map<String, String> params, OperationTime time, Work work, double peak) {

  /** Keeps its own copy of the parameters, in their order. */
  public BenchmarkResult {
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }

  /** Returns the least time that the machine could take, in seconds; NaN if it is not known. */
  public double limit() {
    return work.flop() / peak;
  }

  /** Returns the limit's share of the measured time: 1 at the limit; NaN without a limit. */
  public double share() {
    return limit() / time.seconds();
  }

  /** Returns the steps of environments per second; NaN if they were not counted. */
  public double stepsPerSecond() {
    return work.steps() / time.seconds();
  }

  /** Returns the value of a parameter; empty if there is none of that name. */
  public String param(String name) {
    return params.getOrDefault(name, "");
  }

  BenchmarkResult withPeak(double measured) {
    return new BenchmarkResult(benchmark, params, time, work, measured);
  }
}
