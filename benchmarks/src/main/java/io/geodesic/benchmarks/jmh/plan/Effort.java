package io.geodesic.benchmarks.jmh.plan;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** How long a case is measured. */
public enum Effort {
  /** As the benchmark's annotations say. */
  ANNOTATED {
    @Override
    void apply(ChainedOptionsBuilder options) {}
  },

  /** Half of it or less, for plans with many cases. */
  SHORT {
    @Override
    void apply(ChainedOptionsBuilder options) {
      times(options, 2, 400, 3, 300);
    }
  },

  /**
   * A rough figure. Less warm-up would measure the interpreter, in which the Vector API is 1000
   * times slower.
   */
  QUICK {
    @Override
    void apply(ChainedOptionsBuilder options) {
      times(options, 2, 400, 2, 150);
    }
  };

  abstract void apply(ChainedOptionsBuilder options);

  private static void times(
      ChainedOptionsBuilder options, int warmups, int warmupMillis, int runs, int millis) {
    options
        .forks(1)
        .warmupIterations(warmups)
        .warmupTime(TimeValue.milliseconds(warmupMillis))
        .measurementIterations(runs)
        .measurementTime(TimeValue.milliseconds(millis));
  }
}
