package io.geodesic.environments.gymnasium;

import java.util.Arrays;

/**
 * What brings the running episode back: its seed and the actions since the reset, and the seed of
 * the episode after it.
 *
 * <p>As a snapshot: number of steps, seed, next seed, fingerprint of the last observation, actions.
 */
final class Episode {
  private static final int HEADER = 4;
  private static final int FIRST_STEPS = 64;

  private final int actionSize;
  private double[] actions;
  private int steps;
  private int seed;
  private int nextSeed;

  Episode(int actionSize) {
    this.actionSize = actionSize;
    this.actions = new double[FIRST_STEPS * actionSize];
  }

  void begin(int newSeed, int seedAfterIt) {
    steps = 0;
    seed = newSeed;
    nextSeed = seedAfterIt;
  }

  void add(double[] action, int offset) {
    if (actions.length < (steps + 1) * actionSize) {
      actions = Arrays.copyOf(actions, 2 * actions.length);
    }
    System.arraycopy(action, offset, actions, steps * actionSize, actionSize);
    steps++;
  }

  /** Returns whether the last action has exactly these components. */
  boolean endsWith(double[] action, int offset) {
    int last = (steps - 1) * actionSize;
    return Arrays.equals(actions, last, last + actionSize, action, offset, offset + actionSize);
  }

  int steps() {
    return steps;
  }

  int seed() {
    return seed;
  }

  int nextSeed() {
    return nextSeed;
  }

  /** Adds what replays the episode to a request. */
  void putInto(Frame request) {
    request.putInt(seed).putInt(nextSeed).putInt(steps);
    request.putDoubles(actions, 0, steps * actionSize);
  }

  int snapshotLength() {
    return HEADER + steps * actionSize;
  }

  void snapshot(double[] snapshot, int offset, int fingerprint) {
    snapshot[offset] = steps;
    snapshot[offset + 1] = seed;
    snapshot[offset + 2] = nextSeed;
    snapshot[offset + 3] = fingerprint;
    System.arraycopy(actions, 0, snapshot, offset + HEADER, steps * actionSize);
  }

  /** Takes over a snapshot and returns its fingerprint. */
  int restore(double[] snapshot, int offset) {
    int count = (int) snapshot[offset];
    begin((int) snapshot[offset + 1], (int) snapshot[offset + 2]);
    for (int i = 0; i < count; i++) {
      add(snapshot, offset + HEADER + i * actionSize);
    }
    return (int) snapshot[offset + 3];
  }
}
