package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.LinearAlgebra.affine;
import static io.geodesic.autodiff.primitive.LinearAlgebra.product;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;
import io.geodesic.policies.network.Layer;
import java.util.List;

/**
 * One layer's block U diag(s) Uᵀ in a Kronecker-factored basis U = U_A ⊗ U_G, with the second
 * moments s_ab = E[Σ_k (U_Aᵀ ∇_k U_G)²_ab] of the gradients ∇_k = ã g_kᵀ in it, summed over the
 * positions of a convolution (George et al. 2018).
 *
 * <p>They are the diagonal of UᵀFU, so no other diagonal is nearer to F in this basis. The moments
 * are averaged over batches with a correction of the bias. When the basis changes, the average
 * becomes the diagonal of the estimate so far in the new basis: s ← (R_A∘R_A) s (R_G∘R_G)ᵀ with R =
 * U_newᵀU_old, which keeps its sum and its sign.
 */
final class EigenBlock implements Stateful {

  private static final double ROUNDING = 0x1p-52;

  private final int m;
  private final int n;
  private final int offset;
  private final double decay;
  private final Var inputBasis;
  private final Var biasBasis;
  private final Var outputBasis;
  private final Var moments;
  private final double[] sums;
  private final double[] values;
  private final double[] work;
  private final double[] projected;
  private final BasisChange basisChange;
  private double weight;

  /**
   * Records the moments.
   *
   * @param adjoints the adjoints g_k of the layer's pre-activation, N × outputs each
   * @param decay weight of the past in the average
   */
  EigenBlock(Layer layer, List<Var> adjoints, double decay) {
    this.m = layer.inputs() + 1;
    this.n = layer.outputs();
    this.offset = layer.offset();
    this.decay = decay;
    Tape tape = layer.input().tape();
    this.inputBasis = tape.input("input basis", Shape.fixed(m - 1, m));
    this.biasBasis = tape.input("bias basis", Shape.row(m));
    this.outputBasis = tape.input("output basis", Shape.fixed(n, n));
    this.moments = moments(layer.input(), adjoints);
    this.sums = new double[m * n];
    this.values = new double[m * n];
    this.work = new double[m * n];
    this.projected = new double[m * n];
    this.basisChange = new BasisChange(m, n);
  }

  /** Σ over the batch of the squares of the gradients of ãU_A and g_kU_G. */
  private Var moments(Var input, List<Var> adjoints) {
    Var turned = affine(input, inputBasis, biasBasis);
    return GradientSquares.sum(
        turned, adjoints.stream().map(g -> product(g, outputBasis)).toList());
  }

  /** The value that a replay must compute before {@link #update}. */
  Var output() {
    return moments;
  }

  /** The inputs that {@link #bind} binds. */
  List<Var> inputs() {
    return List.of(inputBasis, biasBasis, outputBasis);
  }

  void bind(Replay replay, FactorPair bases) {
    replay.bind(inputBasis, bases.left(), 0);
    replay.bind(biasBasis, bases.left(), (m - 1) * m);
    replay.bind(outputBasis, bases.right(), 0);
  }

  /** Expresses the average in another basis. */
  void rotate(FactorPair before, FactorPair now) {
    if (weight > 0) {
      basisChange.diagonal(before, now, sums);
    }
  }

  /** Takes in the moments of a batch. */
  void update(Replay replay, int rows) {
    weight = decay * weight + (1 - decay);
    double share = (1 - decay) / rows;
    double[] batch = replay.array(moments);
    int at = replay.offset(moments);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = decay * sums[i] + share * batch[at + i];
    }
    correct();
  }

  private void correct() {
    for (int i = 0; i < sums.length; i++) {
      values[i] = sums[i] / weight;
    }
  }

  /** Number of parameters m·n. */
  int size() {
    return m * n;
  }

  /** Σ s, the trace of the block. */
  double trace() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * Checks that the damped block has an inverse.
   *
   * @throws NotPositiveDefiniteException if an s + λ is not positive and finite, or without damping
   *     an s is 0 up to rounding
   */
  void requireInvertible(double damping) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    double least = damping > 0 ? 0 : ROUNDING * largest;
    for (int i = 0; i < values.length; i++) {
      double value = values[i] + damping;
      if (!(value > least && value < Double.POSITIVE_INFINITY)) {
        throw new NotPositiveDefiniteException(i, value);
      }
    }
  }

  /** out ← U(s + λ)⁻¹Uᵀ v for this block's part of the vectors. */
  void solve(FactorPair bases, double damping, double[] v, double[] out) {
    project(bases, v);
    for (int i = 0; i < projected.length; i++) {
      projected[i] /= values[i] + damping;
    }
    expand(bases, out);
  }

  /** out ← U(s + λ)Uᵀ v for this block's part of the vectors. */
  void multiply(FactorPair bases, double damping, double[] v, double[] out) {
    project(bases, v);
    for (int i = 0; i < projected.length; i++) {
      projected[i] *= values[i] + damping;
    }
    expand(bases, out);
  }

  /** Σ s (Uᵀv)² of this block's part of the vector, undamped. */
  double quadratic(FactorPair bases, double[] v) {
    project(bases, v);
    double sum = 0;
    for (int i = 0; i < projected.length; i++) {
      sum += values[i] * projected[i] * projected[i];
    }
    return sum;
  }

  private void project(FactorPair bases, double[] v) {
    bases.timesLeft(true, v, offset, work, 0);
    bases.timesRight(false, work, 0, projected, 0);
  }

  private void expand(FactorPair bases, double[] out) {
    bases.timesLeft(false, projected, 0, work, 0);
    bases.timesRight(true, work, 0, out, offset);
  }

  @Override
  public void save(State state) {
    state.putScalar("weight", weight);
    state.put("sums", sums, m, n);
  }

  @Override
  public void load(State state) {
    weight = state.scalar("weight");
    state.copyTo("sums", sums);
    correct();
  }
}
