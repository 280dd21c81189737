package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Constants.constant;
import static io.geodesic.autodiff.primitive.Elementary.exp;
import static io.geodesic.autodiff.primitive.Softmax.scatter;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Independent normal components with means from the network and a trainable log σ that is the same
 * in all states.
 *
 * <p>Parameters: μ (N×d) and log σ (1×d). Fisher information: diag(σ⁻²) in μ, 2I in log σ, no cross
 * terms.
 *
 * @param dimensions number of components d, at least 1
 * @param initialLogStd initial log σ, finite
 */
public record DiagonalGaussian(int dimensions, double initialLogStd) implements Gaussian {

  public DiagonalGaussian {
    Gaussian.check(dimensions, initialLogStd);
  }

  @Override
  public int networkOutputs() {
    return dimensions;
  }

  @Override
  public List<Shape> parameterShapes() {
    return List.of(Shape.batch(dimensions), Shape.row(dimensions));
  }

  @Override
  public List<Shape> freeParameterShapes() {
    return List.of(Shape.row(dimensions));
  }

  @Override
  public void initializeFreeParameters(double[] parameters, int offset) {
    Arrays.fill(parameters, offset, offset + dimensions, initialLogStd);
  }

  @Override
  public void fisherOfFreeParameters(double[] diagonal, int offset) {
    Arrays.fill(diagonal, offset, offset + dimensions, 2);
  }

  @Override
  public List<Var> parameters(Var networkOutput, List<Var> freeParameters) {
    return List.of(networkOutput, freeParameters.get(0));
  }

  @Override
  public List<Var> fisher(List<Var> parameters, List<Var> tangents, Var weights) {
    Var precision = exp(scale(parameters.get(1), -2));
    Var inMean = multiply(multiply(tangents.get(0), precision), weights);
    Var inLogStd = multiply(scale(tangents.get(1), 2), sum(weights));
    return List.of(inMean, inLogStd);
  }

  @Override
  public int fisherRootColumns() {
    return dimensions;
  }

  @Override
  public boolean hasConstantFisher() {
    return true;
  }

  @Override
  public Var fisherRoot(List<Var> parameters, int k) {
    Objects.checkIndex(k, fisherRootColumns());
    Var mean = parameters.get(0);
    Shape column = mean.shape().withCols(1);
    Var index = constant(mean.tape(), column, k);
    Var unit = scatter(constant(mean.tape(), column, 1), index, dimensions);
    return multiply(unit, exp(scale(parameters.get(1), -1)));
  }

  @Override
  public void sample(double[][] parameters, int rows, RandomStream[] random, double[] actions) {
    double[] std = parameters[1];
    KernelProvider.kernels().exp(dimensions, std, 0, std, 0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < dimensions; j++) {
        int at = i * dimensions + j;
        actions[at] = Math.fma(std[j], random[i].nextGaussian(), parameters[0][at]);
      }
    }
  }
}
