package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.shift;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Constants.constant;
import static io.geodesic.autodiff.primitive.Elementary.exp;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.Softmax.scatter;
import static io.geodesic.autodiff.primitive.Sums.rowSums;
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
public record DiagonalGaussian(int dimensions, double initialLogStd) implements ActionDistribution {

  /** ½ log 2π. */
  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

  public DiagonalGaussian {
    if (dimensions < 1) {
      throw new IllegalArgumentException("Gaussian needs at least 1 dimension, got " + dimensions);
    }
    if (!Double.isFinite(initialLogStd)) {
      throw new IllegalArgumentException("initial log σ must be finite, got " + initialLogStd);
    }
  }

  @Override
  public int actionColumns() {
    return dimensions;
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
  public Var logProbability(List<Var> parameters, Var actions) {
    Var mean = parameters.get(0);
    Var logStd = parameters.get(1);
    Var standardized = multiply(subtract(actions, mean), exp(scale(logStd, -1)));
    Var quadratic = scale(rowSums(square(standardized)), -0.5);
    return subtract(quadratic, shift(rowSums(logStd), dimensions * HALF_LOG_TWO_PI));
  }

  @Override
  public Var entropy(List<Var> parameters) {
    return shift(rowSums(parameters.get(1)), dimensions * (HALF_LOG_TWO_PI + 0.5));
  }

  /** Σ log σ − log σ₀ + ½(σ₀²/σ² + (μ₀ − μ)²/σ² − 1). */
  @Override
  public Var kl(List<Var> old, List<Var> current) {
    Var logStd = current.get(1);
    Var logRatio = subtract(old.get(1), logStd);
    Var precision = exp(scale(logStd, -2));
    Var distance = rowSums(multiply(square(subtract(old.get(0), current.get(0))), precision));
    Var spread = rowSums(subtract(shift(exp(scale(logRatio, 2)), -1), scale(logRatio, 2)));
    return scale(add(distance, spread), 0.5);
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

  @Override
  public void mode(double[][] parameters, int rows, double[] actions) {
    System.arraycopy(parameters[0], 0, actions, 0, rows * dimensions);
  }
}
