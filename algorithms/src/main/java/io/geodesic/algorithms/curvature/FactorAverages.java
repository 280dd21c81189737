package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.LinearAlgebra.transposeProduct;
import static io.geodesic.autodiff.primitive.Sums.columnSums;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.network.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * The Kronecker factors A = E[ããᵀ] over homogeneous inputs and G = E[Σ_k g_k g_kᵀ] over output
 * adjoints of a network's layers, as running averages over batches.
 *
 * <p>Of a convolution with P positions they are A = E[Σ_p ã_pã_pᵀ] and G = E[(1/P) Σ_k,p g_kp
 * g_kpᵀ] (KFC, Grosse and Martens 2016, section 3): its gradient is Σ_p ã_p g_kpᵀ, of which the
 * products of different positions are dropped as uncorrelated, inputs and adjoints are taken as
 * independent, and the second moments of all positions as equal. A ⊗ G then estimates the block
 * without a further factor; with P = 1 it is that of a dense layer.
 *
 * <p>After batches 1 … t the average of x is Σ_s (1 − β)βᵗ⁻ˢx_s / (1 − βᵗ): the division corrects
 * the bias towards 0. With β = 0 it is the last batch's.
 */
final class FactorAverages implements Stateful {

  /** The moments of one layer on the tape: Σ aaᵀ, Σ a and Σ_k g_k g_kᵀ over all rows. */
  private record Moments(Var inputs, Var inputSums, Var adjoints, int positions) {

    static Moments of(Layer layer, Adjoints adjoints) {
      Var a = layer.input();
      return new Moments(
          transposeProduct(a, a), columnSums(a), adjoints.secondMoment(), layer.positions());
    }
  }

  private final double decay;
  private final List<Moments> moments = new ArrayList<>();
  private final List<FactorPair> factors = new ArrayList<>();
  private final List<double[]> sums = new ArrayList<>();
  private double weight;

  /**
   * Records the moments.
   *
   * @param adjoints the adjoints of each layer's pre-activation
   * @param decay β, weight of the past
   */
  FactorAverages(List<Layer> layers, List<Adjoints> adjoints, double decay) {
    this.decay = decay;
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      moments.add(Moments.of(layer, adjoints.get(l)));
      FactorPair pair = new FactorPair(layer.inputs() + 1, layer.outputs());
      factors.add(pair);
      sums.add(new double[pair.left().length + pair.right().length]);
    }
  }

  /** The values that a replay must compute before {@link #update}. */
  List<Var> outputs() {
    List<Var> outputs = new ArrayList<>();
    for (Moments moment : moments) {
      outputs.addAll(List.of(moment.inputs(), moment.inputSums(), moment.adjoints()));
    }
    return outputs;
  }

  /** A and G of each layer, changed by each {@link #update}. */
  List<FactorPair> factors() {
    return factors;
  }

  /** The mean over the layers' parameters of the diagonal of A ⊗ G. */
  double meanDiagonal() {
    double trace = 0;
    int size = 0;
    for (int l = 0; l < factors.size(); l++) {
      FactorPair pair = factors.get(l);
      trace += pair.leftTrace() * pair.rightTrace();
      size += pair.m() * pair.n();
    }
    return trace / size;
  }

  /**
   * Takes in a batch's moments.
   *
   * @throws NotPositiveDefiniteException if a moment, or the trace of a layer's A ⊗ G, is not
   *     finite; nothing is taken in then
   */
  void update(Replay replay, int rows) {
    for (int l = 0; l < moments.size(); l++) {
      int positions = moments.get(l).positions();
      double trace = trace(replay, moments.get(l).inputs()) + rows * positions;
      double block = trace * trace(replay, moments.get(l).adjoints()) / positions;
      if (!Double.isFinite(block)) {
        throw new NotPositiveDefiniteException(0, block);
      }
    }
    weight = decay * weight + (1 - decay);
    for (int l = 0; l < moments.size(); l++) {
      average(replay, moments.get(l), rows, l);
    }
  }

  /** One batch with a number too large must not spoil the averages for good. */
  private static double trace(Replay replay, Var square) {
    double[] x = replay.array(square);
    int at = replay.offset(square);
    int n = square.shape().cols();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double diagonal = x[at + i * n + i];
      if (!Double.isFinite(diagonal)) {
        throw new NotPositiveDefiniteException(i, diagonal);
      }
      sum += diagonal;
    }
    return sum;
  }

  private void average(Replay replay, Moments moment, int rows, int l) {
    double share = (1 - decay) / rows;
    double[] average = sums.get(l);
    for (int i = 0; i < average.length; i++) {
      average[i] *= decay;
    }
    int inputs = moment.inputs().shape().cols();
    int m = inputs + 1;
    double[] aa = replay.array(moment.inputs());
    int aaAt = replay.offset(moment.inputs());
    double[] a = replay.array(moment.inputSums());
    int aAt = replay.offset(moment.inputSums());
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < inputs; j++) {
        average[i * m + j] += share * aa[aaAt + i * inputs + j];
      }
      average[i * m + inputs] += share * a[aAt + i];
      average[inputs * m + i] += share * a[aAt + i];
    }
    average[m * m - 1] += share * rows * moment.positions();
    double[] gg = replay.array(moment.adjoints());
    int ggAt = replay.offset(moment.adjoints());
    double shareOfAdjoints = share / moment.positions();
    for (int i = m * m; i < average.length; i++) {
      average[i] += shareOfAdjoints * gg[ggAt + i - m * m];
    }
    correct(l);
  }

  /** Writes the bias-corrected averages. */
  private void correct(int l) {
    double[] average = sums.get(l);
    double[] a = factors.get(l).left();
    double[] g = factors.get(l).right();
    for (int i = 0; i < a.length; i++) {
      a[i] = average[i] / weight;
    }
    for (int i = 0; i < g.length; i++) {
      g[i] = average[a.length + i] / weight;
    }
  }

  @Override
  public void save(State state) {
    state.putScalar("weight", weight);
    for (int l = 0; l < sums.size(); l++) {
      state.put("sums" + l, sums.get(l), sums.get(l).length);
    }
  }

  @Override
  public void load(State state) {
    weight = state.scalar("weight");
    for (int l = 0; l < sums.size(); l++) {
      state.copyTo("sums" + l, sums.get(l));
      correct(l);
    }
  }
}
