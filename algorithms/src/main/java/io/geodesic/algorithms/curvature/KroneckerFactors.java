package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
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
 * The Kronecker factors of a network's layers as bias-corrected running averages over batches, and
 * the blocks that they make (Martens and Grosse 2015; Wu et al. 2017).
 *
 * <p>Layers are treated as independent of each other and, within a layer, inputs as independent of
 * output adjoints; that is the approximation. The constant 1 of the homogeneous input keeps the
 * curvature between weights and biases.
 */
public final class KroneckerFactors implements Stateful {

  /** The moments of one layer on the tape: Σ aaᵀ, Σ a and Σ_k g_k g_kᵀ over the batch. */
  private record Moments(Var inputs, Var inputSums, Var adjoints) {}

  private final KroneckerSettings settings;
  private final Damping damping;
  private final List<Moments> moments = new ArrayList<>();
  private final List<KroneckerBlock> blocks = new ArrayList<>();
  private final List<double[]> averages = new ArrayList<>();
  private final double[] scratch;
  private double averageWeight;
  private double lambda;
  private long updates;

  /**
   * Records the moments.
   *
   * @param layers the network's layers
   * @param adjoints for each layer, the adjoints of its pre-activation, N × outputs each, whose
   *     outer products are summed
   */
  public KroneckerFactors(
      List<Layer> layers, List<List<Var>> adjoints, KroneckerSettings settings, Damping damping) {
    this.settings = settings;
    this.damping = damping;
    int largest = 0;
    for (int l = 0; l < layers.size(); l++) {
      Layer layer = layers.get(l);
      Var a = layer.input();
      Var g = null;
      for (Var adjoint : adjoints.get(l)) {
        Var outer = transposeProduct(adjoint, adjoint);
        g = g == null ? outer : add(g, outer);
      }
      moments.add(new Moments(transposeProduct(a, a), columnSums(a), g));
      int m = layer.inputs() + 1;
      int n = layer.outputs();
      blocks.add(new KroneckerBlock(m, n, layer.offset()));
      averages.add(new double[m * m + n * n]);
      largest = Math.max(largest, m * n);
    }
    this.scratch = new double[largest];
  }

  /** The values that a replay must compute before {@link #update}. */
  public List<Var> outputs() {
    List<Var> outputs = new ArrayList<>();
    for (Moments moment : moments) {
      outputs.addAll(List.of(moment.inputs(), moment.inputSums(), moment.adjoints()));
    }
    return outputs;
  }

  /**
   * Takes in a batch's moments and, every so many updates, refreshes the inverses.
   *
   * @param replay has just computed {@link #outputs} over {@code rows} examples
   * @throws NotPositiveDefiniteException if a moment is not finite, in which case nothing is taken
   *     in, or if a damped factor cannot be factored
   */
  public void update(Replay replay, int rows) {
    for (Moments moment : moments) {
      requireFinite(replay, moment.inputs());
      requireFinite(replay, moment.adjoints());
    }
    double decay = settings.statisticsDecay();
    averageWeight = decay * averageWeight + (1 - decay);
    for (int l = 0; l < blocks.size(); l++) {
      average(replay, moments.get(l), rows, l);
    }
    if (updates % settings.inverseInterval() == 0) {
      lambda = damping.lambda(damping.isRelative() ? meanDiagonal() : 0);
      blocks.forEach(block -> block.invert(lambda));
    }
    updates++;
  }

  /** Applies the inverse of the damped blocks to the layers' part of g. */
  public void solve(double[] g, double[] out) {
    blocks.forEach(block -> block.solve(g, out));
  }

  /** Applies the damped blocks to the layers' part of v. */
  public void multiply(double[] v, double[] out) {
    blocks.forEach(block -> block.multiply(v, out));
  }

  /** Returns vᵀFv over the layers' part of v, undamped. */
  public double quadratic(double[] v) {
    double sum = 0;
    for (KroneckerBlock block : blocks) {
      sum += block.quadratic(v, scratch);
    }
    return sum;
  }

  /** λ of the inverses in use. */
  public double damping() {
    return lambda;
  }

  /** The mean over the layers' parameters of the diagonal of their blocks. */
  private double meanDiagonal() {
    double trace = 0;
    int size = 0;
    for (KroneckerBlock block : blocks) {
      trace += block.trace();
      size += block.size();
    }
    return trace / size;
  }

  @Override
  public void save(State state) {
    state.putLong("updates", updates);
    state.putScalar("averageWeight", averageWeight);
    state.putScalar("lambda", lambda);
    for (int l = 0; l < blocks.size(); l++) {
      state.put("averages" + l, averages.get(l), averages.get(l).length);
      blocks.get(l).save(state.scope("block" + l));
    }
  }

  @Override
  public void load(State state) {
    updates = state.longValue("updates");
    averageWeight = state.scalar("averageWeight");
    lambda = state.scalar("lambda");
    for (int l = 0; l < blocks.size(); l++) {
      state.copyTo("averages" + l, averages.get(l));
      blocks.get(l).load(state.scope("block" + l));
      correct(l);
    }
  }

  /** One batch with a number too large must not spoil the averages for good. */
  private static void requireFinite(Replay replay, Var square) {
    double[] x = replay.array(square);
    int at = replay.offset(square);
    int n = square.shape().cols();
    for (int i = 0; i < n; i++) {
      double diagonal = x[at + i * n + i];
      if (!Double.isFinite(diagonal)) {
        throw new NotPositiveDefiniteException(i, diagonal);
      }
    }
  }

  private void average(Replay replay, Moments moment, int rows, int l) {
    double decay = settings.statisticsDecay();
    double share = (1 - decay) / rows;
    double[] average = averages.get(l);
    for (int i = 0; i < average.length; i++) {
      average[i] *= decay;
    }
    int inputs = moment.inputs().shape().cols();
    int m = inputs + 1;
    double[] aa = replay.array(moment.inputs());
    int aaAt = replay.offset(moment.inputs());
    double[] sums = replay.array(moment.inputSums());
    int sumsAt = replay.offset(moment.inputSums());
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < inputs; j++) {
        average[i * m + j] += share * aa[aaAt + i * inputs + j];
      }
      average[i * m + inputs] += share * sums[sumsAt + i];
      average[inputs * m + i] += share * sums[sumsAt + i];
    }
    average[m * m - 1] += share * rows;
    double[] gg = replay.array(moment.adjoints());
    int ggAt = replay.offset(moment.adjoints());
    for (int i = m * m; i < average.length; i++) {
      average[i] += share * gg[ggAt + i - m * m];
    }
    correct(l);
  }

  /** Writes the bias-corrected averages into the block. */
  private void correct(int l) {
    double[] average = averages.get(l);
    double[] a = blocks.get(l).a();
    double[] g = blocks.get(l).g();
    for (int i = 0; i < a.length; i++) {
      a[i] = average[i] / averageWeight;
    }
    for (int i = 0; i < g.length; i++) {
      g[i] = average[a.length + i] / averageWeight;
    }
  }
}
