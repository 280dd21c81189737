package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.Algorithm;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.ExperienceSettings;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.rollout.AdvantageEstimator;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.rollout.Normalization;
import io.geodesic.algorithms.rollout.Rollout;
import io.geodesic.algorithms.rollout.RolloutCollector;
import io.geodesic.algorithms.updater.UpdateReport;
import io.geodesic.algorithms.updater.Updater;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.vector.VectorEnvironment;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.normalization.ReturnScaler;
import java.util.ArrayList;
import java.util.List;

/**
 * The training loop of one run: a pure function of its {@link RunConfig}, for any number of
 * threads.
 *
 * <p>Not thread-safe. Between iterations the state can be saved; a new trainer with the same
 * configuration that loads it goes on with the same bits.
 */
public final class Trainer implements Stateful, AutoCloseable {

  private final RunConfig config;
  private final EvaluationSettings evaluation;
  private final RandomStreams streams;
  private final Agent agent;
  private final VectorEnvironment environments;
  private final RolloutCollector collector;
  private final AdvantageEstimator estimator;
  private final Updater updater;
  private final Evaluator evaluator;
  private final EpisodeWindow window = new EpisodeWindow();
  private final List<TrainingListener> listeners = new ArrayList<>();
  private long iteration;
  private long timesteps;
  private long passes;
  private long evaluatedAt;

  /**
   * Prepares a run.
   *
   * @throws IllegalArgumentException if an id or a setting is not allowed
   */
  public Trainer(RunConfig config, Catalog catalog, Workers workers) {
    this.config = config;
    this.evaluation = config.settings().get(EvaluationSettings.class);
    this.streams = new RandomStreams(config.seed());
    ExperienceSettings experience = config.settings().get(ExperienceSettings.class);
    this.agent =
        Agent.create(
            catalog.environments().spec(config.environment()), config.settings(), streams, workers);
    this.environments =
        new VectorEnvironment(agent.spec(), config.environments(), streams, workers);
    this.collector =
        new RolloutCollector(
            environments,
            agent.policy(),
            new Normalization(agent.normalizer(), scaler(experience)),
            experience.horizon(),
            streams);
    this.estimator =
        new AdvantageEstimator(
            agent.critic(),
            experience.gamma(),
            experience.gaeLambda(),
            experience.normalizeAdvantages());
    this.updater = updater(catalog, workers);
    this.evaluator = new Evaluator(agent.evaluationSpec(), agent.policy(), agent.normalizer());
    collector.setListener(this::onEpisode);
  }

  public RunConfig config() {
    return config;
  }

  public Agent agent() {
    return agent;
  }

  /** Environment steps so far. */
  public long timesteps() {
    return timesteps;
  }

  public void addListener(TrainingListener listener) {
    listeners.add(listener);
  }

  /** Whether the budget is used. */
  public boolean isFinished() {
    return timesteps >= config.steps();
  }

  /** Runs iterations until the budget is used. */
  public void train() {
    while (!isFinished()) {
      iterate();
    }
  }

  /** Runs one iteration: a rollout, an update and, when it is due, an evaluation. */
  public void iterate() {
    long start = System.nanoTime();
    Rollout rollout = collector.collect();
    double progress = Math.min(1, (double) timesteps / config.steps());
    Batch batch = estimator.estimate(rollout, progress);
    double rolloutSeconds = (System.nanoTime() - start) * 1e-9;
    UpdateReport update = updater.update(batch);
    iteration++;
    timesteps += rollout.size();
    passes += update.step().passes();
    IterationReport report =
        new IterationReport(
            iteration,
            timesteps,
            passes,
            window.meanReturn(),
            window.meanLength(),
            update,
            rolloutSeconds);
    listeners.forEach(listener -> listener.onIteration(report));
    if (isEvaluationDue()) {
      evaluate();
    }
  }

  private boolean isEvaluationDue() {
    long interval = evaluation.evaluationInterval();
    return isFinished() || (interval > 0 && timesteps - evaluatedAt >= interval);
  }

  private void evaluate() {
    evaluatedAt = timesteps;
    RandomStreams fresh = streams.split("evaluation", (int) iteration);
    EvaluationReport report =
        evaluator.evaluate(evaluation.evaluationEpisodes(), true, fresh, timesteps);
    listeners.forEach(listener -> listener.onEvaluation(report));
  }

  private void onEpisode(double episodeReturn, int length) {
    window.add(episodeReturn, length);
    EpisodeReport report = new EpisodeReport(episodeReturn, length);
    listeners.forEach(listener -> listener.onEpisode(report));
  }

  private ReturnScaler scaler(ExperienceSettings experience) {
    int n = config.environments();
    if (experience.signRewards()) {
      return ReturnScaler.sign(n);
    }
    return experience.scaleRewards()
        ? ReturnScaler.running(n, experience.gamma())
        : ReturnScaler.identity(n);
  }

  private Updater updater(Catalog catalog, Workers workers) {
    Algorithm algorithm = catalog.algorithms().get(config.algorithm());
    Parts parts = new Parts(agent.policy(), agent.critic(), config.settings(), streams, workers);
    CurvatureStrategy curvature = catalog.curvatures().get(config.curvature()).create(parts);
    return algorithm.create(parts, curvature);
  }

  @Override
  public void save(State state) {
    state.put("counters", new double[] {iteration, timesteps, evaluatedAt, passes});
    // Collector first: it may have to start the environments, which the agent's normaliser sees.
    collector.save(state.scope("collector"));
    agent.save(state.scope("agent"));
    window.save(state.scope("window"));
    if (updater instanceof Stateful stateful) {
      stateful.save(state.scope("updater"));
    }
  }

  @Override
  public void load(State state) {
    double[] counters = state.get("counters");
    iteration = (long) counters[0];
    timesteps = (long) counters[1];
    evaluatedAt = (long) counters[2];
    passes = (long) counters[3];
    agent.load(state.scope("agent"));
    collector.load(state.scope("collector"));
    window.load(state.scope("window"));
    if (updater instanceof Stateful stateful) {
      stateful.load(state.scope("updater"));
    }
  }

  @Override
  public void close() {
    environments.close();
  }
}
