package io.geodesic.algorithms.curvature;

import io.geodesic.commons.linalg.SymmetricUpdate;

/** F = BᵀB/N as a sum of rank updates by blocks of the rows of B, which are formed for that. */
final class RankUpdates {

  private static final int ROWS = 256;

  private final FactorSignals signals;
  private final SymmetricUpdate update;

  RankUpdates(FactorSignals signals) {
    this.signals = signals;
    this.update = new SymmetricUpdate(signals.workers());
  }

  /** Writes the upper triangle of a slice's F; see {@link FactorSlice#fisher}. */
  void write(FactorSlice slice, double[] out, int at, int stride) {
    int width = slice.width();
    double[] rows = signals.work(2, ROWS * width);
    for (int from = 0; from < slice.count(); from += ROWS) {
      int count = Math.min(ROWS, slice.count() - from);
      slice.fill(from, count, rows, 0, width);
      update.of(count, rows, 0, width);
      update.run(width, 1.0 / slice.examples(), from == 0 ? 0 : 1, out, at, stride);
    }
  }
}
