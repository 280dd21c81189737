package io.geodesic.algorithms.curvature;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** One layer's part of the diagonal of the Fisher information. */
interface LayerDiagonal {

  /** The values that a replay must compute before {@link #write}. */
  List<Var> outputs();

  /**
   * Writes the layer's part of the diagonal.
   *
   * @param replay has just computed {@link #outputs} over {@code examples} examples
   */
  void write(Replay replay, int examples, double[] diagonal);
}
