package io.geodesic.autodiff.replay;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;

/** A value of the program with the place where its numbers live. */
final class Value {

  enum Place {
    /** An input: the caller's array. */
    BOUND,
    /** An array of the replay's own, with the rows of the whole batch when batched. */
    KEPT,
    /** A block of rows in a slot of each worker. */
    SCRATCH,
    /** A sum over the batch's rows: partial sums by group, merged at the end of the phase. */
    SUM
  }

  final Var var;
  final int id;
  final boolean hot;
  Place place = Place.KEPT;

  /** Array and first index of bound, kept and merged values. */
  double[] data;

  int offset;

  /** Slot number of scratch values. */
  int slot = -1;

  Value(Var var, int id, boolean hot) {
    this.var = var;
    this.id = id;
    this.hot = hot;
  }

  Shape shape() {
    return var.shape();
  }

  boolean batched() {
    return var.shape().batched();
  }

  /** Numbers for a batch of the given rows. */
  int size(int rows) {
    return shape().size() * (batched() ? rows : 1);
  }
}
