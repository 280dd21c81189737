package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.shift;
import static io.geodesic.autodiff.primitive.Columns.columns;
import static io.geodesic.autodiff.primitive.Columns.embed;
import static io.geodesic.autodiff.primitive.Constants.constant;
import static io.geodesic.autodiff.primitive.Elementary.exp;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.random.RandomStream;
import java.util.List;
import java.util.Objects;

/**
 * Independent normal components with means and log σ from the network.
 *
 * <p>The first d outputs are μ, the others are log σ less its initial value, so that a network
 * whose last layer starts small starts with that value in all states. Fisher information in the
 * outputs: diag(σ⁻²) and 2I, no cross terms.
 *
 * @param dimensions number of components d, at least 1
 * @param initialLogStd log σ where the network's output is 0, finite
 */
public record StateDependentGaussian(int dimensions, double initialLogStd) implements Gaussian {

  public StateDependentGaussian {
    Gaussian.check(dimensions, initialLogStd);
  }

  @Override
  public int networkOutputs() {
    return 2 * dimensions;
  }

  @Override
  public List<Shape> parameterShapes() {
    return List.of(Shape.batch(dimensions), Shape.batch(dimensions));
  }

  @Override
  public List<Var> parameters(Var networkOutput, List<Var> freeParameters) {
    Var logStd = shift(columns(networkOutput, dimensions, dimensions), initialLogStd);
    return List.of(columns(networkOutput, 0, dimensions), logStd);
  }

  @Override
  public List<Var> fisher(List<Var> parameters, List<Var> tangents, Var weights) {
    Var precision = exp(scale(parameters.get(1), -2));
    Var inMean = multiply(multiply(tangents.get(0), precision), weights);
    Var inLogStd = multiply(scale(tangents.get(1), 2), weights);
    return List.of(inMean, inLogStd);
  }

  @Override
  public int fisherRootColumns() {
    return 2 * dimensions;
  }

  /** σ⁻¹ of a component in the column of its mean, √2 in that of its log σ. */
  @Override
  public Var fisherRoot(List<Var> parameters, int k) {
    Objects.checkIndex(k, fisherRootColumns());
    Var logStd = parameters.get(1);
    Var root =
        k < dimensions
            ? exp(scale(columns(logStd, k, 1), -1))
            : constant(logStd.tape(), logStd.shape().withCols(1), Math.sqrt(2));
    return embed(root, k, 2 * dimensions);
  }

  @Override
  public void sample(double[][] parameters, int rows, RandomStream[] random, double[] actions) {
    double[] std = parameters[1];
    KernelProvider.kernels().exp(rows * dimensions, std, 0, std, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < dimensions; j++) {
        int at = i * dimensions + j;
        actions[at] = Math.fma(std[at], random[i].nextGaussian(), parameters[0][at]);
      }
    }
  }
}
