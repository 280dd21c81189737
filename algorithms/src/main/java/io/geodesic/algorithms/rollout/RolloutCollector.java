package io.geodesic.algorithms.rollout;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.vector.VectorEnvironment;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.normalization.ObservationNormalizer;
import io.geodesic.policies.policy.Actor;
import io.geodesic.policies.policy.Policy;

/**
 * Steps N environments under a policy and records what happens.
 *
 * <p>Row e of every matrix draws its actions from a stream of its own, so that the experience does
 * not depend on the number of threads. Normalisation statistics grow while collecting and stand
 * still during updates. Episodes go on from one collection to the next. Nothing is allocated in
 * steady state.
 */
public final class RolloutCollector implements Stateful {

  private final VectorEnvironment environments;
  private final Actor actor;
  private final Normalization normalization;
  private final RandomStream[] actionStreams;
  private final Rollout rollout;
  private final double[] observations;
  private final double[] actions;
  private EpisodeListener listener = (episodeReturn, length) -> {};
  private boolean started;

  /**
   * Creates a collector of {@code steps} × N rows.
   *
   * @param streams root of the run's randomness
   */
  public RolloutCollector(
      VectorEnvironment environments,
      Policy policy,
      Normalization normalization,
      int steps,
      RandomStreams streams) {
    this.environments = environments;
    this.actor = policy.actor();
    this.normalization = normalization;
    int n = environments.count();
    int observationSize = environments.observationSpace().size();
    int actionSize = policy.distribution().actionColumns();
    this.rollout = new Rollout(steps, n, observationSize, actionSize);
    this.observations = new double[n * observationSize];
    this.actions = new double[n * actionSize];
    this.actionStreams = new RandomStream[n];
    for (int e = 0; e < n; e++) {
      actionStreams[e] = streams.stream("actions", e);
    }
  }

  /** Sets who hears of finished episodes. */
  public void setListener(EpisodeListener newListener) {
    listener = newListener;
  }

  /**
   * Collects the next rows under the policy's parameters as they are now; the returned rollout is
   * reused by the next call.
   */
  public Rollout collect() {
    start();
    rollout.clear();
    actor.prepare(environments.count());
    for (int t = 0; t < rollout.steps(); t++) {
      collectStep(t);
    }
    System.arraycopy(observations, 0, rollout.lastObservations, 0, observations.length);
    return rollout;
  }

  private void start() {
    if (!started) {
      environments.reset();
      started = true;
      observe();
    }
  }

  private void collectStep(int t) {
    int n = environments.count();
    int row = t * n;
    System.arraycopy(
        observations, 0, rollout.observations, t * observations.length, observations.length);
    actor.act(observations, actionStreams, actions);
    System.arraycopy(actions, 0, rollout.actions, t * actions.length, actions.length);
    environments.step(actions);
    System.arraycopy(environments.terminated(), 0, rollout.terminated, row, n);
    System.arraycopy(environments.truncated(), 0, rollout.truncated, row, n);
    normalization.rewards().scale(environments.rewards(), 0, rollout.rewards, row);
    for (int e = 0; e < n; e++) {
      if (environments.done(e)) {
        endEpisode(row + e, e);
      }
    }
    observe();
  }

  private void endEpisode(int row, int e) {
    listener.onEpisode(environments.episodeReturns()[e], environments.episodeLengths()[e]);
    normalization.rewards().endEpisode(e);
    if (rollout.truncated[row] && !rollout.terminated[row]) {
      int size = environments.observationSpace().size();
      int at = rollout.addTruncation(row);
      normalization
          .observations()
          .normalize(environments.finalObservations(), e * size, rollout.finalObservations, at, 1);
    }
  }

  private void observe() {
    int n = environments.count();
    ObservationNormalizer normalizer = normalization.observations();
    normalizer.observe(environments.observations(), 0, n);
    normalizer.normalize(environments.observations(), 0, observations, 0, n);
  }

  @Override
  public void save(State state) {
    start();
    state.putBytes("environments", environments.save());
    state.put("observations", observations);
    normalization.rewards().save(state.scope("scaler"));
    for (int e = 0; e < actionStreams.length; e++) {
      state.putBytes("actions" + e, actionStreams[e].save());
    }
  }

  @Override
  public void load(State state) {
    environments.restore(state.bytes("environments"));
    state.copyTo("observations", observations);
    normalization.rewards().load(state.scope("scaler"));
    for (int e = 0; e < actionStreams.length; e++) {
      actionStreams[e].restore(state.bytes("actions" + e));
    }
    started = true;
  }
}
