package io.geodesic.algorithms.curvature;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.checkpoint.Stateful;
import java.util.List;

/** An estimate of the Fisher information of a network with one block for each layer. */
interface LayerBlocks extends Stateful {

  /** The values that a replay must compute. */
  List<Var> outputs();

  /** The inputs that {@link #update} binds itself. */
  List<Var> hotInputs();

  /**
   * Takes in a batch.
   *
   * @param replay is prepared for the {@code rows} examples of the batch
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if the damped blocks cannot be
   *     inverted
   */
  void update(Replay replay, int rows);

  /** Applies the inverse of the damped blocks to the layers' part of g. */
  void solve(double[] g, double[] out);

  /** Applies the damped blocks to the layers' part of v. */
  void multiply(double[] v, double[] out);

  /** Returns vᵀFv over the layers' part of v, undamped. */
  double quadratic(double[] v);

  /** The damping λ in use. */
  double damping();
}
