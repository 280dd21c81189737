package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.ExperienceSettings;
import io.geodesic.algorithms.rollout.AdvantageEstimator;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.rollout.Normalization;
import io.geodesic.algorithms.rollout.RolloutCollector;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.training.Agent;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.vector.VectorEnvironment;
import io.geodesic.policies.normalization.ReturnScaler;
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
 * Milliseconds of a rollout of about {@value #ROWS} steps and of its advantages, with 64-64 tanh
 * networks for the policy, which acts on all environments together, and the critic, which judges
 * all steps at the end. The policy is an untrained one, so episodes are short.
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
public class RolloutBenchmark {

  private static final int ROWS = 4096;

  /** Id of the environment. */
  @Param({"CartPole-v1", "Pendulum-v1"})
  public String env;

  /** Environments that are stepped together. */
  @Param({"1", "16"})
  public int environments;

  /** Threads that step the environments. */
  @Param({"1"})
  public int threads;

  private Workers workers;
  private VectorEnvironment copies;
  private RolloutCollector collector;
  private AdvantageEstimator estimator;
  private int steps;
  private long flop;

  /** Creates agent and environments. */
  @Setup
  public void prepare() {
    workers = new Workers(threads);
    Catalog catalog = Catalog.standard();
    Configuration settings = TaskSettings.parse("hidden=64,64").of(AlgorithmChoice.parse("ppo"));
    ExperienceSettings experience = settings.get(ExperienceSettings.class);
    RandomStreams streams = new RandomStreams(1);
    Agent agent = Agent.create(catalog.environments().spec(env), settings, streams, workers);
    copies = new VectorEnvironment(agent.spec(), environments, streams, workers);
    int horizon = Math.max(1, ROWS / environments);
    steps = horizon * environments;
    Normalization asTheyAre =
        new Normalization(agent.normalizer(), ReturnScaler.identity(environments));
    collector = new RolloutCollector(copies, agent.policy(), asTheyAre, horizon, streams);
    estimator =
        new AdvantageEstimator(agent.critic(), experience.gamma(), experience.gaeLambda(), true);
    flop = AgentFlop.of(agent, steps).rollout();
  }

  /** Ends environments and threads. */
  @TearDown
  public void close() {
    copies.close();
    workers.close();
  }

  /** Collects one rollout and estimates its advantages. */
  @Benchmark
  public Batch rollout(Work work, Experience experience) {
    work.flop = flop;
    experience.steps = steps;
    return estimator.estimate(collector.collect(), 0);
  }
}
