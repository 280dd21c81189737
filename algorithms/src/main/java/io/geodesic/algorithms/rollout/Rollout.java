package io.geodesic.algorithms.rollout;

import java.util.Arrays;

/**
 * Storage for T steps of N environments, time-major: row t·N + e. Reused from one collection to the
 * next.
 */
public final class Rollout {

  private final int steps;
  private final int environments;
  private final int observationSize;
  final double[] observations;
  final double[] actions;
  final double[] rewards;
  final boolean[] terminated;
  final boolean[] truncated;

  /** Observations after the last step, N rows. */
  final double[] lastObservations;

  /** Last observations of the episodes that were truncated, {@link #truncations} rows. */
  double[] finalObservations = new double[0];

  /** The rows at which those episodes ended. */
  int[] truncationRows = new int[0];

  private int truncations;

  /** Creates storage for {@code steps} × {@code environments} rows. */
  public Rollout(int steps, int environments, int observationSize, int actionSize) {
    this.steps = steps;
    this.environments = environments;
    this.observationSize = observationSize;
    int rows = steps * environments;
    this.observations = new double[rows * observationSize];
    this.actions = new double[rows * actionSize];
    this.rewards = new double[rows];
    this.terminated = new boolean[rows];
    this.truncated = new boolean[rows];
    this.lastObservations = new double[environments * observationSize];
  }

  public int steps() {
    return steps;
  }

  public int environments() {
    return environments;
  }

  /** Number of rows, T·N. */
  public int size() {
    return steps * environments;
  }

  /** Observations as the policy saw them, T·N rows. */
  public double[] observations() {
    return observations;
  }

  /** Actions as the policy chose them, T·N rows. */
  public double[] actions() {
    return actions;
  }

  /** Rewards (scaled when rewards are scaled), T·N numbers. */
  public double[] rewards() {
    return rewards;
  }

  /** Number of episodes that were truncated. */
  public int truncations() {
    return truncations;
  }

  void clear() {
    truncations = 0;
  }

  /** Makes room for one more truncated episode and returns where its last observation goes. */
  int addTruncation(int row) {
    if (truncationRows.length == truncations) {
      int capacity = Math.max(environments, 2 * truncations);
      truncationRows = Arrays.copyOf(truncationRows, capacity);
      finalObservations = Arrays.copyOf(finalObservations, capacity * observationSize);
    }
    truncationRows[truncations] = row;
    return truncations++ * observationSize;
  }
}
