package io.geodesic.benchmarks;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.benchmarks.run.RunSpec;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import java.util.Map;
import java.util.OptionalInt;

/** Runs of a blink, and an environment that breaks. */
public final class SmallRuns {

  /** CartPole whose reward becomes NaN at step 40. */
  public static final String BROKEN = "BrokenPole-v0";

  /** Five iterations of 32 steps. */
  public static final long STEPS = 160;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "hidden", "4",
          "horizon", "16",
          "evaluationInterval", "60",
          "evaluationEpisodes", "2");

  private SmallRuns() {}

  /** Returns the standard catalog with {@link #BROKEN}. */
  public static Catalog catalog() {
    Catalog catalog = Catalog.standard();
    EnvironmentSpec cartPole = catalog.environments().spec("CartPole-v1");
    catalog
        .environments()
        .register(
            new EnvironmentSpec(
                BROKEN,
                OptionalInt.empty(),
                cartPole.rewardThreshold(),
                "breaks",
                () -> new Broken(cartPole.factory().get())));
    return catalog;
  }

  /** Returns a run of two environments stepped together. */
  public static RunSpec spec(Catalog catalog, String environment, String method, long seed) {
    AlgorithmChoice choice = AlgorithmChoice.parse(method);
    return RunSpec.of(
        catalog, RunConfig.resolve(catalog, environment, choice, seed, STEPS, 2, SETTINGS));
  }

  private static final class Broken extends EnvironmentWrapper {

    private int steps;

    Broken(Environment inner) {
      super(inner);
    }

    @Override
    public void step(double[] action, int from, double[] observation, int to, Outcome outcome) {
      super.step(action, from, observation, to, outcome);
      if (++steps >= 40) {
        outcome.set(Double.NaN, outcome.terminated());
      }
    }
  }
}
