package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.training.Agent;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.Presets;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Resolves what users ask for into a plan.
 *
 * <p>Every strategy that has a damping gets the same one, λ: the user's, else that of the training
 * run, else {@value #DEFAULT_DAMPING}.
 */
public final class PlanBuilder {

  private static final double DEFAULT_DAMPING = 0.01;
  private static final int MOST_STATES = 1024;
  private static final int MOST_ROWS = 2048;
  private static final String DAMPING = "damping";

  private final Catalog catalog;
  private final String environment;
  private final AlgorithmChoice choice;
  private final Map<String, String> overrides;
  private final Configuration training;
  private final String damping;

  /**
   * The training run.
   *
   * @param seed seed of all randomness
   * @param steps budget in environment steps
   * @param batch states of each batch
   */
  public record Training(long seed, long steps, int batch) {}

  /**
   * Starts from an environment and an algorithm.
   *
   * @param algorithm {@code A} or {@code A+C}
   * @param overrides settings by key, of the training or of any curvature
   * @throws IllegalArgumentException if an id is unknown
   */
  public PlanBuilder(
      Catalog catalog, String environment, String algorithm, Map<String, String> overrides) {
    this.catalog = catalog;
    this.environment = environment;
    this.choice = AlgorithmChoice.parse(algorithm);
    this.overrides = Map.copyOf(overrides);
    catalog.environments().spec(environment);
    this.training = RunConfig.defaults(catalog, environment, choice);
    Object own = training.toMap().getOrDefault(DAMPING, DEFAULT_DAMPING);
    this.damping = overrides.getOrDefault(DAMPING, own.toString());
  }

  /** Returns λ of what needs a positive one: the common damping, or its default in place of 0. */
  public double damping() {
    double value = Double.parseDouble(damping);
    return value > 0 ? value : DEFAULT_DAMPING;
  }

  /**
   * Returns the largest power of two, at most 1024, of states whose exact Fisher information can be
   * decomposed in seconds: at most 2048 rows in sample space.
   */
  public int defaultBatch() {
    Agent agent =
        Agent.create(
            catalog.environments().spec(environment),
            training,
            new RandomStreams(0),
            Workers.inline());
    int columns = agent.policy().distribution().fisherRootColumns();
    return Integer.highestOneBit(Math.min(MOST_STATES, Math.max(1, MOST_ROWS / columns)));
  }

  /**
   * Returns the plan.
   *
   * @param curvatures ids to measure; none means all
   * @param updates updates to measure at; none means spread over the run
   * @throws IllegalArgumentException if an id, a setting or an update is not allowed
   */
  public BenchPlan build(Training run, List<String> curvatures, List<Long> updates, Effort effort) {
    List<String> ids = curvatures.isEmpty() ? catalog.curvatures().ids() : curvatures;
    List<MeasuredStrategy.Recipe> recipes = ids.stream().distinct().map(this::recipe).toList();
    int environments = Math.min(environments(), run.batch());
    if (run.batch() % environments != 0) {
      throw new IllegalArgumentException(
          "--batch = %d is out of range; allowed: multiples of %d, the number of environments"
              .formatted(run.batch(), environments));
    }
    RunConfig config = config(run, environments, recipes);
    long last = (run.steps() + run.batch() - 1) / run.batch();
    for (long update : updates) {
      if (update < 1 || update > last) {
        throw new IllegalArgumentException(
            "--at = %d is out of range; allowed: 1 … %d, the number of updates"
                .formatted(update, last));
      }
    }
    return new BenchPlan(
        config, recipes, updates.isEmpty() ? BenchPlan.spread(last) : updates, effort);
  }

  private RunConfig config(Training run, int environments, List<MeasuredStrategy.Recipe> recipes) {
    Map<String, String> own = new TreeMap<>();
    own.put("evaluationInterval", "0");
    own.put("horizon", Integer.toString(run.batch() / environments));
    overrides.forEach(
        (key, value) -> {
          boolean ofCurvatureOnly =
              !training.keys().contains(key)
                  && recipes.stream().anyMatch(r -> r.settings().keys().contains(key));
          if (!ofCurvatureOnly) {
            own.put(key, value);
          }
        });
    return RunConfig.resolve(
        catalog, environment, choice, run.seed(), run.steps(), environments, own);
  }

  private int environments() {
    return Presets.standard().environments(environment, choice.label(catalog));
  }

  private MeasuredStrategy.Recipe recipe(String id) {
    AlgorithmChoice with = new AlgorithmChoice(choice.algorithm(), id);
    Configuration settings = RunConfig.defaults(catalog, environment, with);
    Map<String, String> known = new LinkedHashMap<>(overrides);
    known.put(DAMPING, damping);
    // What is measured is the strategy's own F, also where the algorithm's preset scales by the
    // exact one.
    known.putIfAbsent("exactQuadratic", "false");
    known.keySet().retainAll(settings.keys());
    return new MeasuredStrategy.Recipe(catalog.curvatures().get(id), settings.with(known));
  }
}
