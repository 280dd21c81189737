package io.geodesic.environments.vector;

import io.geodesic.commons.parallel.Task;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.EnvironmentException;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Space;
import java.util.List;

/**
 * N copies of one environment, stepped together; row i of every matrix belongs to copy i.
 *
 * <p>An episode that ends is reset within the same step: {@link #observations} then holds the first
 * observation of the next episode, {@link #finalObservations} the last one of the ended episode.
 * Copy i draws from the stream {@code ("environment", i)}, so results depend neither on the number
 * of threads nor on the other copies.
 *
 * <p>The arrays that the accessors return are the live ones: allocated once, row-major, overwritten
 * by each step, not to be written by the caller. Nothing is allocated in steady state. Not for
 * several callers at once.
 *
 * <p>Handing blocks of copies to threads costs some microseconds per step: with few copies of a
 * task that takes well below a microsecond, {@link Workers#inline} is faster. Copies that run in
 * other processes are stepped by the caller alone, who announces all actions first: they work at
 * the same time, in as many processes as there are threads.
 */
public final class VectorEnvironment implements AutoCloseable {
  /** More blocks than threads, so that a slow copy does not leave the other threads idle. */
  private static final int BLOCKS_PER_THREAD = 4;

  private final EnvironmentSpec spec;
  private final Workers workers;
  private final Space observationSpace;
  private final Space actionSpace;
  private final Slot[] slots;
  private final Rows rows;
  private final int blocks;
  private final boolean remote;
  private final Task stepBlock = (block, worker) -> stepBlock(block);
  private final Task resetBlock = (block, worker) -> resetBlock(block);
  private double[] actions;
  private boolean ready;

  /**
   * Builds the copies; call {@link #reset} or {@link #restore} before stepping.
   *
   * @param spec what to copy
   * @param count N, the number of copies, at least 1
   * @param streams where each copy takes its random stream from
   * @param workers the threads to step on; they stay the caller's to close
   */
  public VectorEnvironment(
      EnvironmentSpec spec, int count, RandomStreams streams, Workers workers) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "%s: %d environments; there must be at least 1".formatted(spec.id(), count));
    }
    this.spec = spec;
    this.workers = workers;
    int threads = workers.threads();
    List<Environment> copies = spec.make(count, threads);
    Environment first = copies.get(0);
    this.remote = first.isRemote();
    this.blocks = threads == 1 || remote ? 1 : Math.min(count, BLOCKS_PER_THREAD * threads);
    this.observationSpace = first.observationSpace();
    this.actionSpace = first.actionSpace();
    this.rows = new Rows(count, observationSpace.size());
    this.slots = new Slot[count];
    for (int i = 0; i < count; i++) {
      slots[i] = new Slot(spec.id(), i, copies.get(i), streams.stream("environment", i), rows);
    }
  }

  /** Returns what was copied. */
  public EnvironmentSpec spec() {
    return spec;
  }

  /** Returns N, the number of copies. */
  public int count() {
    return slots.length;
  }

  /** Returns the space of each row of the observations. */
  public Space observationSpace() {
    return observationSpace;
  }

  /** Returns the space of each row of the actions. */
  public Space actionSpace() {
    return actionSpace;
  }

  /**
   * Starts a new episode in every copy, dropping the running ones.
   *
   * @throws EnvironmentException if an observation is not finite
   */
  public void reset() {
    ready = false;
    workers.forEach(blocks, resetBlock);
    ready = true;
  }

  /**
   * Steps every copy once, and resets those whose episode ended.
   *
   * @param actions N rows of the action space's size; not kept
   * @throws IllegalArgumentException if the number of actions is another
   * @throws IllegalStateException if there was no reset or restore before, or the last step failed
   * @throws EnvironmentException if an action is not finite or not in the discrete space, or a
   *     reward or observation is not finite: that of the lowest row; a reset or restore is needed
   *     after it
   */
  public void step(double[] actions) {
    if (actions.length != slots.length * actionSpace.size()) {
      throw new IllegalArgumentException(
          "%s: %d actions for %d environments with %s"
              .formatted(spec.id(), actions.length, slots.length, actionSpace.describe()));
    }
    requireReady();
    this.actions = actions;
    ready = false;
    if (remote) {
      for (Slot slot : slots) {
        slot.announce(actions);
      }
    }
    workers.forEach(blocks, stepBlock);
    ready = true;
  }

  private void requireReady() {
    if (!ready) {
      throw new IllegalStateException(spec.id() + ": reset or restore it first");
    }
  }

  private void stepBlock(int block) {
    for (int i = start(block); i < start(block + 1); i++) {
      slots[i].step(actions);
    }
  }

  private void resetBlock(int block) {
    for (int i = start(block); i < start(block + 1); i++) {
      slots[i].reset();
    }
  }

  private int start(int block) {
    return (int) ((long) slots.length * block / blocks);
  }

  /** Returns the current observations, N × d: what the policy acts on next. */
  public double[] observations() {
    return rows.observations;
  }

  /**
   * Returns the last observation of each ended episode, N × d; only rows that are {@link #done}
   * hold a meaning.
   */
  public double[] finalObservations() {
    return rows.finalObservations;
  }

  /** Returns the N rewards of the last step. */
  public double[] rewards() {
    return rows.rewards;
  }

  /** Returns, for each of the N, whether the task itself ended on the last step. */
  public boolean[] terminated() {
    return rows.terminated;
  }

  /** Returns, for each of the N, whether the last step reached a limit outside the task. */
  public boolean[] truncated() {
    return rows.truncated;
  }

  /** Returns whether the episode of copy i ended on the last step. */
  public boolean done(int i) {
    return rows.terminated[i] || rows.truncated[i];
  }

  /**
   * Returns the undiscounted returns of the ended episodes; only entries that are {@link #done}
   * hold a meaning.
   */
  public double[] episodeReturns() {
    return rows.episodeReturns;
  }

  /**
   * Returns the steps of the ended episodes; only entries that are {@link #done} hold a meaning.
   */
  public int[] episodeLengths() {
    return rows.episodeLengths;
  }

  /**
   * Returns the complete state, running episodes and random streams included, to be handed to
   * {@link #restore} of a vector environment with the same spec and N.
   *
   * @throws IllegalStateException if there was no reset or restore before, or the last step failed
   */
  public byte[] save() {
    requireReady();
    return SavedState.write(spec.id(), slots);
  }

  /**
   * Continues from a saved state: the steps that follow have the bits of those that followed {@link
   * #save}. Rewards, flags and ended episodes of the last step are not restored, only the current
   * observations.
   *
   * @throws IllegalArgumentException if the state is of another environment or number of copies, or
   *     cut short
   */
  public void restore(byte[] state) {
    ready = false;
    SavedState.read(spec.id(), slots, state);
    ready = true;
  }

  /** Closes every copy; the workers stay open. */
  @Override
  public void close() {
    for (Slot slot : slots) {
      slot.close();
    }
  }
}
