package io.geodesic.algorithms.training;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.vector.VectorEnvironment;
import io.geodesic.policies.normalization.ObservationNormalizer;
import io.geodesic.policies.policy.Actor;
import io.geodesic.policies.policy.Policy;

/** Measures a policy over whole episodes that have nothing to do with training. */
public final class Evaluator {

  private final EnvironmentSpec spec;
  private final Policy policy;
  private final Actor actor;
  private final ObservationNormalizer normalizer;

  /** Creates an evaluator; the normaliser's statistics are used but not changed. */
  public Evaluator(EnvironmentSpec spec, Policy policy, ObservationNormalizer normalizer) {
    this.spec = spec;
    this.policy = policy;
    this.actor = policy.actor();
    this.normalizer = normalizer;
  }

  /**
   * Runs episodes side by side, one in each copy of the environment.
   *
   * @param episodes number of episodes
   * @param deterministic take the most probable actions rather than drawing them
   * @param streams the evaluation's randomness
   * @param timesteps what the report says of training
   */
  public EvaluationReport evaluate(
      int episodes, boolean deterministic, RandomStreams streams, long timesteps) {
    double[] returns = new double[episodes];
    double[] lengths = new double[episodes];
    try (VectorEnvironment environments =
        new VectorEnvironment(spec, episodes, streams, Workers.inline())) {
      run(environments, deterministic, streams, returns, lengths);
    }
    double mean = 0;
    double meanLength = 0;
    for (int i = 0; i < episodes; i++) {
      mean += returns[i] / episodes;
      meanLength += lengths[i] / episodes;
    }
    double variance = 0;
    for (double r : returns) {
      variance += (r - mean) * (r - mean) / episodes;
    }
    return new EvaluationReport(timesteps, episodes, mean, Math.sqrt(variance), meanLength);
  }

  private void run(
      VectorEnvironment environments,
      boolean deterministic,
      RandomStreams streams,
      double[] returns,
      double[] lengths) {
    int n = environments.count();
    double[] observations = new double[n * environments.observationSpace().size()];
    double[] actions = new double[n * policy.distribution().actionColumns()];
    RandomStream[] random = new RandomStream[n];
    for (int i = 0; i < n; i++) {
      random[i] = streams.stream("actions", i);
    }
    environments.reset();
    actor.prepare(n);
    int running = n;
    while (running > 0) {
      normalizer.normalize(environments.observations(), 0, observations, 0, n);
      if (deterministic) {
        actor.actDeterministically(observations, actions);
      } else {
        actor.act(observations, random, actions);
      }
      environments.step(actions);
      for (int i = 0; i < n; i++) {
        if (lengths[i] == 0 && environments.done(i)) {
          returns[i] = environments.episodeReturns()[i];
          lengths[i] = environments.episodeLengths()[i];
          running--;
        }
      }
    }
  }
}
