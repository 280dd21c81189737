package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.ExperienceSettings;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.algorithms.training.Trainer;
import io.geodesic.commons.parallel.Workers;
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
 * Seconds of a whole training by PPO with the default settings of Stable-Baselines3: rollouts of
 * 2048 steps of one environment, 10 epochs of minibatches of 64, separate 64-64 tanh networks.
 * There one gradient of the weighted losses is clipped, here each network's own; that costs the
 * same.
 *
 * <p>An iteration is one training. The first one is a warm-up; without it ({@code -wi 0}) the time
 * is that of a program that has just started.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      ForkedVm.VECTOR_API,
      ForkedVm.SMALLEST_HEAP,
      ForkedVm.LARGEST_HEAP,
      ForkedVm.COLLECTOR
    })
public class TrainingBenchmark {

  private static final AlgorithmChoice PPO = AlgorithmChoice.parse("ppo");

  private static final String STABLE_BASELINES =
      "horizon=2048;gamma=0.99;gaeLambda=0.95;normalizeAdvantages=true;clipRange=0.2;"
          + "entropyCoefficient=0;rate=3e-4;rateSchedule=CONSTANT;epochs=10;minibatch=64;"
          + "maxGradientNorm=0.5;criticRate=3e-4;criticRateSchedule=CONSTANT;criticEpochs=10;"
          + "criticMinibatch=64;criticMaxGradientNorm=0.5;hidden=64,64;activation=TANH;evaluationInterval=0";

  /** Id of the environment. */
  @Param({"CartPole-v1"})
  public String env;

  /** Environment steps, rounded up to whole rollouts. */
  @Param({"100000"})
  public int steps;

  /** Threads of the numerical work. */
  @Param({"1"})
  public int threads;

  private final Catalog catalog = Catalog.standard();
  private Workers workers;
  private RunConfig config;
  private int iterations;
  private long flop;

  /** Resolves the settings. */
  @Setup
  public void prepare() {
    workers = new Workers(threads);
    Configuration settings = TaskSettings.parse(STABLE_BASELINES).of(PPO);
    int horizon = settings.get(ExperienceSettings.class).horizon();
    iterations = (steps + horizon - 1) / horizon;
    String curvature = PPO.curvature(catalog);
    // A budget that is never used up, since the end of one is an evaluation.
    config = new RunConfig(env, "ppo", curvature, 1, Long.MAX_VALUE, 1, settings);
    try (Trainer trainer = new Trainer(config, catalog, workers)) {
      flop = iterations * AgentFlop.of(trainer.agent(), horizon).iteration(curvature, settings);
    }
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    workers.close();
  }

  /** Trains once, from the initialisation of the networks to the last update. */
  @Benchmark
  public long training(Work work, Experience experience) {
    try (Trainer trainer = new Trainer(config, catalog, workers)) {
      for (int i = 0; i < iterations; i++) {
        trainer.iterate();
      }
      work.flop = flop;
      experience.steps = trainer.timesteps();
      return trainer.timesteps();
    }
  }
}
