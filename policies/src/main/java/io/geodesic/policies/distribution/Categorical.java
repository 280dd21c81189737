package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.shift;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Constants.constant;
import static io.geodesic.autodiff.primitive.Elementary.exp;
import static io.geodesic.autodiff.primitive.Elementary.reciprocal;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.Softmax.gather;
import static io.geodesic.autodiff.primitive.Softmax.logSoftmax;
import static io.geodesic.autodiff.primitive.Softmax.scatter;
import static io.geodesic.autodiff.primitive.Softmax.softmax;
import static io.geodesic.autodiff.primitive.Softmax.softmaxDerivative;
import static io.geodesic.autodiff.primitive.Sums.rowSums;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.random.RandomStream;
import java.util.List;
import java.util.Objects;

/**
 * One of n actions with probabilities softmax(logits). The action is its number, 0 … n − 1, in one
 * column.
 *
 * <p>Fisher information in the logits: M = diag(p) − ppᵀ = D(I − ssᵀ)D with s = √p and D = diag(s).
 * The first n − 1 columns Q of the Householder reflection that maps e_n to −s are an orthonormal
 * basis of the complement of s, so M = SSᵀ with S = DQ.
 *
 * @param actions number of actions n, at least 2
 */
public record Categorical(int actions) implements ActionDistribution {

  public Categorical {
    if (actions < 2) {
      throw new IllegalArgumentException(
          "categorical distribution needs at least 2 actions, got " + actions);
    }
  }

  @Override
  public int actionColumns() {
    return 1;
  }

  @Override
  public int networkOutputs() {
    return actions;
  }

  @Override
  public List<Shape> parameterShapes() {
    return List.of(Shape.batch(actions));
  }

  @Override
  public List<Var> parameters(Var networkOutput, List<Var> freeParameters) {
    return List.of(networkOutput);
  }

  @Override
  public Var logProbability(List<Var> parameters, Var taken) {
    return gather(logSoftmax(parameters.get(0)), taken);
  }

  @Override
  public Var entropy(List<Var> parameters) {
    Var logits = parameters.get(0);
    return scale(rowSums(multiply(softmax(logits), logSoftmax(logits))), -1);
  }

  @Override
  public Var kl(List<Var> old, List<Var> current) {
    Var logRatio = subtract(logSoftmax(old.get(0)), logSoftmax(current.get(0)));
    return rowSums(multiply(softmax(old.get(0)), logRatio));
  }

  @Override
  public List<Var> fisher(List<Var> parameters, List<Var> tangents, Var weights) {
    Var metric = softmaxDerivative(softmax(parameters.get(0)), tangents.get(0));
    return List.of(multiply(metric, weights));
  }

  @Override
  public int fisherRootColumns() {
    return actions - 1;
  }

  /** S_k = s_k e_k − s_k/(1 + s_n) (p + s_n e_n). */
  @Override
  public Var fisherRoot(List<Var> parameters, int k) {
    Objects.checkIndex(k, fisherRootColumns());
    Var root = exp(scale(logSoftmax(parameters.get(0)), 0.5));
    Var index = column(root, k);
    Var lastIndex = column(root, actions - 1);
    Var own = gather(root, index);
    Var last = gather(root, lastIndex);
    Var shared = add(square(root), scatter(last, lastIndex, actions));
    Var factor = multiply(own, reciprocal(shift(last, 1)));
    return subtract(scatter(own, index, actions), multiply(shared, factor));
  }

  private static Var column(Var x, double value) {
    return constant(x.tape(), x.shape().withCols(1), value);
  }

  @Override
  public void sample(double[][] parameters, int rows, RandomStream[] random, double[] taken) {
    double[] p = parameters[0];
    for (int i = 0; i < rows; i++) {
      shiftByMaximum(p, i * actions, actions);
    }
    KernelProvider.kernels().exp(rows * actions, p, 0, p, 0);
    for (int i = 0; i < rows; i++) {
      taken[i] = drawn(p, i * actions, actions, random[i].nextDouble());
    }
  }

  @Override
  public void mode(double[][] parameters, int rows, double[] taken) {
    for (int i = 0; i < rows; i++) {
      taken[i] = largest(parameters[0], i * actions, actions);
    }
  }

  /** The first of the actions with the largest logit. */
  static int largest(double[] logits, int from, int actions) {
    int best = 0;
    for (int j = 1; j < actions; j++) {
      if (logits[from + j] > logits[from + best]) {
        best = j;
      }
    }
    return best;
  }

  /**
   * The action whose share of [0, 1) holds the uniform number, for probabilities that sum to any
   * total. Both sums add in the same order, so that the number is below the last one and an action
   * of probability 0 is never drawn.
   */
  static int drawn(double[] p, int from, int actions, double uniform) {
    double total = 0;
    for (int j = 0; j < actions; j++) {
      total += p[from + j];
    }
    double threshold = uniform * total;
    int action = 0;
    double sum = p[from];
    while (sum <= threshold) {
      action++;
      sum += p[from + action];
    }
    return action;
  }

  /** Subtracts the largest of some logits from each. */
  static void shiftByMaximum(double[] x, int from, int actions) {
    double max = x[from];
    for (int j = 1; j < actions; j++) {
      max = Math.max(max, x[from + j]);
    }
    for (int j = 0; j < actions; j++) {
      x[from + j] -= max;
    }
  }
}
