package io.geodesic.environments.gymnasium;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Space;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One environment of a worker.
 *
 * <p>Episode k is reset with the k-th draw of the random stream as seed. One draw is always made
 * ahead and sent with each action, so that the worker can reset an ended episode at once; the next
 * {@link #reset} with the same stream then costs no message. A snapshot is seed and actions of the
 * episode, and restoring replays them. After the end of an episode comes a reset, no step. There is
 * no access to the state.
 */
final class GymnasiumEnvironment implements Environment {
  private static final Logger LOG = LoggerFactory.getLogger(GymnasiumEnvironment.class);

  private static final int TERMINATED = 1;
  private static final int TRUNCATED = 2;
  private static final int ENDED_EARLY = 4;

  private final Worker worker;
  private final int row;
  private final int index;
  private final Layout layout;
  private final Episode episode;
  private final double[] current;
  private final double[] next;
  private RandomStream random;
  private double reward;
  private int flags;
  private boolean announced;
  private boolean answered;
  private boolean open = true;

  /**
   * Takes a row of a worker.
   *
   * @param row its number in the worker
   * @param index its number among the environments stepped together, for messages
   */
  GymnasiumEnvironment(Worker worker, int row, int index) {
    this.worker = worker;
    this.row = row;
    this.index = index;
    this.layout = worker.layout();
    this.episode = new Episode(layout.actions().size());
    this.current = new double[layout.observations().size()];
    this.next = new double[current.length];
  }

  OptionalDouble rewardThreshold() {
    return layout.rewardThreshold();
  }

  @Override
  public Box observationSpace() {
    return layout.observations();
  }

  @Override
  public Space actionSpace() {
    return layout.actions();
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public void reset(RandomStream stream, double[] observation, int offset) {
    worker.settle();
    boolean continues = stream == random;
    boolean prepared = continues && isOver();
    int seed = continues ? episode.nextSeed() : drawSeed(stream);
    random = stream;
    episode.begin(seed, drawSeed(stream));
    if (prepared) {
      System.arraycopy(next, 0, current, 0, current.length);
    } else {
      worker.reset(row, episode);
    }
    announced = false;
    answered = false;
    flags = 0;
    observe(observation, offset);
  }

  private static int drawSeed(RandomStream stream) {
    return stream.nextInt(Integer.MAX_VALUE);
  }

  @Override
  public void announce(double[] action, int offset) {
    if (random == null || isOver()) {
      throw new IllegalStateException(
          worker.describe(index, episode.steps() + 1L)
              + (random == null ? "reset or restore it first" : "its episode is over; reset it"));
    }
    episode.add(action, offset);
    announced = true;
    worker.announce(row, episode.nextSeed(), action, offset);
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    if (!announced) {
      announce(action, actionOffset);
    } else if (!episode.endsWith(action, actionOffset)) {
      throw new IllegalStateException(
          worker.describe(index, episode.steps()) + "another action was announced");
    }
    while (!answered) {
      worker.advance();
    }
    announced = false;
    answered = false;
    observe(observation, observationOffset);
    outcome.set(reward, (flags & TERMINATED) != 0);
    if ((flags & TRUNCATED) != 0) {
      outcome.truncate();
    }
  }

  private boolean isOver() {
    return (flags & (TERMINATED | TRUNCATED)) != 0;
  }

  /** Takes the reward, the first part of an answer. */
  void acceptReward(Frame reply) {
    reward = reply.takeDouble();
  }

  /** Takes what became of the episode. */
  void acceptFlags(Frame reply) {
    flags = reply.takeByte();
  }

  /** Takes the observation, that of a new episode if the running one is over. */
  void acceptObservation(Frame reply) {
    layout.takeObservation(reply, isOver() ? next : current);
    answered = true;
  }

  /** Takes the last observation of an episode that is over, which comes behind all others. */
  void acceptFinal(Frame reply) {
    if (isOver()) {
      layout.takeObservation(reply, current);
    }
  }

  @Override
  public void observe(double[] observation, int offset) {
    System.arraycopy(current, 0, observation, offset, current.length);
  }

  @Override
  public int stateLength() {
    return 0;
  }

  @Override
  public void state(double[] state, int offset) {}

  @Override
  public void setState(double[] state, int offset) {}

  @Override
  public int snapshotLength() {
    return episode.snapshotLength();
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    episode.snapshot(snapshot, offset, Arrays.hashCode(current));
  }

  @Override
  public void restore(RandomStream stream, double[] snapshot, int offset) {
    worker.settle();
    random = stream;
    int fingerprint = episode.restore(snapshot, offset);
    worker.reset(row, episode);
    announced = false;
    answered = false;
    boolean endedEarly = (flags & ENDED_EARLY) != 0;
    if (endedEarly || Arrays.hashCode(current) != fingerprint) {
      LOG.warn(
          "{}replaying the actions leads elsewhere: this environment is not deterministic, and a"
              + " resumed run is not the same as an uninterrupted one",
          worker.describe(index, episode.steps()));
    }
    if (endedEarly) {
      episode.begin(episode.nextSeed(), drawSeed(stream));
      System.arraycopy(next, 0, current, 0, current.length);
      flags = 0;
    }
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      worker.release();
    }
  }
}
