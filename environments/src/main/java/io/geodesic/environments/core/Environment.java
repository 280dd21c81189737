package io.geodesic.environments.core;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.space.Space;

/**
 * A task: one Markov decision process, stepped by one thread at a time.
 *
 * <p>Arrays travel with an offset, so that one row of a matrix of many environments can be read or
 * written in place; each method uses exactly the length of its space or vector from there on, keeps
 * no reference to the array, and allocates nothing. A discrete action is one double that holds the
 * index. Observations are doubles that hold float32 values where Gymnasium's are float32; the state
 * behind them is double.
 *
 * <p>Call {@link #reset} or {@link #restore} first. Ending an episode changes nothing: the caller
 * resets, or goes on stepping as Gymnasium lets one; only a remote task insists on the reset. Two
 * vectors describe where a task stands:
 *
 * <ul>
 *   <li>the <em>state</em> is the documented physical state (for CartPole x, x', θ, θ'), for
 *       studies that start from a given point; setting it leaves episode bookkeeping, such as
 *       elapsed steps, alone;
 *   <li>the <em>snapshot</em> is everything, bookkeeping included: restored together with the
 *       random stream it had, the task continues with the same bits.
 * </ul>
 */
public interface Environment extends AutoCloseable {

  /** Returns the space of observations. */
  Space observationSpace();

  /**
   * Returns the space of actions; a Box's bounds may be exceeded where the task clamps by itself.
   */
  Space actionSpace();

  /**
   * Starts an episode and writes its first observation.
   *
   * @param random the stream of this episode's draws, initial state first; a stochastic task goes
   *     on drawing from it in {@link #step} until the next reset or restore
   */
  void reset(RandomStream random, double[] observation, int offset);

  /**
   * Applies one action, writes the next observation and the outcome.
   *
   * @throws IllegalArgumentException if a discrete action is not an index of the action space
   */
  void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome);

  /**
   * Announces the action of the next {@link #step}, so that a task outside this process begins with
   * it while others are stepped; nothing by default.
   *
   * <p>A hint: the result of the step is the same without it. The step must follow with the same
   * action, unless a reset or restore comes first.
   */
  default void announce(double[] action, int offset) {}

  /**
   * Returns whether the task runs outside this process: then announcing actions pays, and one
   * thread at a time steps all tasks that were built together. False by default.
   */
  default boolean isRemote() {
    return false;
  }

  /** Writes the observation of the current state, which is what the last reset or step returned. */
  void observe(double[] observation, int offset);

  /**
   * Returns the number of components of the physical state; 0 if the task does not give access to
   * it.
   */
  int stateLength();

  /** Writes the physical state. */
  void state(double[] state, int offset);

  /**
   * Replaces the physical state and nothing else: elapsed steps and other bookkeeping of the
   * episode stay. Where observations show earlier ones too, those begin anew, as after a reset.
   *
   * @throws IllegalArgumentException if a component is not finite or no state of this task has such
   *     a component
   */
  void setState(double[] state, int offset);

  /** Returns the number of components that a snapshot would have now. */
  int snapshotLength();

  /** Writes the snapshot. */
  void snapshot(double[] snapshot, int offset);

  /**
   * Takes up an episode where {@link #snapshot} left it.
   *
   * @param random the stream of further draws, in the state that it had at the time of the snapshot
   */
  void restore(RandomStream random, double[] snapshot, int offset);

  /** Releases what the task holds outside the heap; nothing by default. */
  @Override
  default void close() {}
}
