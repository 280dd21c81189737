package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.shift;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Elementary.exp;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.Sums.rowSums;

import io.geodesic.autodiff.tape.Var;
import java.util.List;

/**
 * Independent normal components with parameters μ (N×d) and log σ (1×d, or N×d if it depends on the
 * state).
 *
 * <p>Fisher information of a component: σ⁻² in μ, 2 in log σ, no cross terms.
 */
public sealed interface Gaussian extends ActionDistribution
    permits DiagonalGaussian, StateDependentGaussian {

  /** ½ log 2π. */
  double HALF_LOG_TWO_PI = 0.9189385332046727;

  /** Number of components d. */
  int dimensions();

  @Override
  default int actionColumns() {
    return dimensions();
  }

  @Override
  default Var logProbability(List<Var> parameters, Var actions) {
    Var mean = parameters.get(0);
    Var logStd = parameters.get(1);
    Var standardized = multiply(subtract(mean, actions), exp(scale(logStd, -1)));
    Var quadratic = scale(rowSums(square(standardized)), -0.5);
    return subtract(quadratic, shift(rowSums(logStd), dimensions() * HALF_LOG_TWO_PI));
  }

  @Override
  default Var entropy(List<Var> parameters) {
    return shift(rowSums(parameters.get(1)), dimensions() * (HALF_LOG_TWO_PI + 0.5));
  }

  /** Σ log σ − log σ₀ + ½(σ₀²/σ² + (μ − μ₀)²/σ² − 1). */
  @Override
  default Var kl(List<Var> old, List<Var> current) {
    Var logStd = current.get(1);
    Var logRatio = subtract(old.get(1), logStd);
    Var precision = exp(scale(logStd, -2));
    Var distance = rowSums(multiply(square(subtract(current.get(0), old.get(0))), precision));
    Var spread = rowSums(subtract(shift(exp(scale(logRatio, 2)), -1), scale(logRatio, 2)));
    return scale(add(distance, spread), 0.5);
  }

  @Override
  default void mode(double[][] parameters, int rows, double[] actions) {
    System.arraycopy(parameters[0], 0, actions, 0, rows * dimensions());
  }

  /**
   * Checks the options that all Gaussians have.
   *
   * @throws IllegalArgumentException if there is no dimension or log σ is not finite
   */
  static void check(int dimensions, double initialLogStd) {
    if (dimensions < 1) {
      throw new IllegalArgumentException("Gaussian needs at least 1 dimension, got " + dimensions);
    }
    if (!Double.isFinite(initialLogStd)) {
      throw new IllegalArgumentException("initial log σ must be finite, got " + initialLogStd);
    }
  }
}
