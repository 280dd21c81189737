package io.geodesic.environments.gymnasium;

/** Announced actions: of which rows, with the seeds of the episodes after the running ones. */
final class Batch {
  private final int actionSize;
  private final int[] rows;
  private final int[] nextSeeds;
  private final double[] actions;
  private int size;

  Batch(int capacity, int actionSize) {
    this.actionSize = actionSize;
    this.rows = new int[capacity];
    this.nextSeeds = new int[capacity];
    this.actions = new double[capacity * actionSize];
  }

  void add(int row, int nextSeed, double[] action, int offset) {
    rows[size] = row;
    nextSeeds[size] = nextSeed;
    System.arraycopy(action, offset, actions, size * actionSize, actionSize);
    size++;
  }

  /** Notes a row that will be answered like one that was stepped. */
  void expect(int row) {
    rows[size] = row;
    size++;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == rows.length;
  }

  int row(int i) {
    return rows[i];
  }

  void putInto(Frame request) {
    request.putInt(size);
    for (int i = 0; i < size; i++) {
      request.putInt(rows[i]);
    }
    for (int i = 0; i < size; i++) {
      request.putInt(nextSeeds[i]);
    }
    request.putDoubles(actions, 0, size * actionSize);
  }
}
