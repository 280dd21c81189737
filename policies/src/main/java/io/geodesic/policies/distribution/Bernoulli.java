package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.shift;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Columns.columns;
import static io.geodesic.autodiff.primitive.Columns.embed;
import static io.geodesic.autodiff.primitive.Elementary.exp;
import static io.geodesic.autodiff.primitive.Elementary.sigmoid;
import static io.geodesic.autodiff.primitive.Elementary.softplus;
import static io.geodesic.autodiff.primitive.Sums.rowSums;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.random.RandomStream;
import java.util.List;
import java.util.Objects;

/**
 * Independent switches, each 1 with probability p = 1/(1 + e^−x) of its logit x and 0 otherwise.
 *
 * <p>With log p = −softplus(−x) and log(1 − p) = −softplus(x) nothing is lost where p is near 0 or
 * 1. Fisher information in the logits: diag(p(1 − p)).
 *
 * @param components number of switches, at least 1
 */
public record Bernoulli(int components) implements ActionDistribution {

  public Bernoulli {
    if (components < 1) {
      throw new IllegalArgumentException(
          "Bernoulli distribution needs at least 1 component, got " + components);
    }
  }

  @Override
  public int actionColumns() {
    return components;
  }

  @Override
  public int networkOutputs() {
    return components;
  }

  @Override
  public List<Shape> parameterShapes() {
    return List.of(Shape.batch(components));
  }

  @Override
  public List<Var> parameters(Var networkOutput, List<Var> freeParameters) {
    return List.of(networkOutput);
  }

  /** −Σ softplus((1 − 2a)x), a being 0 or 1. */
  @Override
  public Var logProbability(List<Var> parameters, Var actions) {
    Var towardsOther = multiply(shift(scale(actions, -2), 1), parameters.get(0));
    return scale(rowSums(softplus(towardsOther)), -1);
  }

  @Override
  public Var entropy(List<Var> parameters) {
    Var x = parameters.get(0);
    Var minus = scale(x, -1);
    return rowSums(
        add(multiply(sigmoid(x), softplus(minus)), multiply(sigmoid(minus), softplus(x))));
  }

  @Override
  public Var kl(List<Var> old, List<Var> current) {
    Var before = old.get(0);
    Var after = current.get(0);
    Var minusBefore = scale(before, -1);
    Var logRatioOfOne = subtract(softplus(scale(after, -1)), softplus(minusBefore));
    Var logRatioOfZero = subtract(softplus(after), softplus(before));
    return rowSums(
        add(
            multiply(sigmoid(before), logRatioOfOne),
            multiply(sigmoid(minusBefore), logRatioOfZero)));
  }

  @Override
  public List<Var> fisher(List<Var> parameters, List<Var> tangents, Var weights) {
    Var x = parameters.get(0);
    Var variance = multiply(sigmoid(x), sigmoid(scale(x, -1)));
    return List.of(multiply(multiply(variance, tangents.get(0)), weights));
  }

  @Override
  public int fisherRootColumns() {
    return components;
  }

  /** √(p(1 − p)) of component k in its column. */
  @Override
  public Var fisherRoot(List<Var> parameters, int k) {
    Objects.checkIndex(k, fisherRootColumns());
    Var x = columns(parameters.get(0), k, 1);
    Var minusLogVariance = add(softplus(x), softplus(scale(x, -1)));
    return embed(exp(scale(minusLogVariance, -0.5)), k, components);
  }

  @Override
  public void sample(double[][] parameters, int rows, RandomStream[] random, double[] actions) {
    double[] p = parameters[0];
    KernelProvider.kernels().sigmoid(rows * components, p, 0, p, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = i * components; j < (i + 1) * components; j++) {
        actions[j] = random[i].nextDouble() < p[j] ? 1 : 0;
      }
    }
  }

  /** The more probable value of each switch, 0 where both are equally probable. */
  @Override
  public void mode(double[][] parameters, int rows, double[] actions) {
    for (int i = 0; i < rows * components; i++) {
      actions[i] = parameters[0][i] > 0 ? 1 : 0;
    }
  }
}
