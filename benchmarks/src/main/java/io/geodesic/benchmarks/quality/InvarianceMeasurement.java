package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.quality.ReparameterizationError;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.linalg.ConjugateGradientSettings;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What damping costs the natural step of its invariance: the same step computed in coordinates
 * whose axes are stretched by e^(spread·ε), ε standard normal, one draw for each parameter.
 */
final class InvarianceMeasurement {

  private static final List<Double> DAMPINGS = List.of(1e-8, 1e-6, 1e-4, 1e-2, 1.0);
  private static final List<Double> SPREADS = List.of(0.1, 0.5, 1.0);

  /** For the smallest damping thousands of iterations are needed, for the others tens. */
  private static final ConjugateGradientSettings EFFORT = new ConjugateGradientSettings(4000, 1e-8);

  /** λ in units of ‖F‖_F from which on (F + λS⁻²)⁻¹g is S²g/λ, the gradient step. */
  private static final double GRADIENT = 1e12;

  private final Yardstick yardstick;

  InvarianceMeasurement(Yardstick yardstick) {
    this.yardstick = yardstick;
  }

  /**
   * Adds a row for each spread and damping, and one for each spread of the gradient step.
   *
   * @param where the first columns
   * @param random source of the coordinates, the same direction for every spread
   */
  void write(QualityTable table, Map<String, Object> where, RandomStreams random)
      throws IOException {
    double[] normal = new double[yardstick.gradient().length];
    RandomStream stream = random.stream("reparameterization", 0);
    stream.fillGaussian(normal, 0, normal.length);
    for (double spread : SPREADS) {
      double[] scales = Arrays.stream(normal).map(e -> spread * e).toArray();
      KernelProvider.kernels().exp(scales.length, scales, 0, scales, 0);
      for (double damping : DAMPINGS) {
        table.add(row(where, "natural", spread, damping, error(scales, damping)));
      }
      double infinite = GRADIENT * yardstick.spectrum.frobeniusNorm();
      table.add(row(where, "gradient", spread, Double.NaN, error(scales, infinite)));
    }
  }

  private ReparameterizationError error(double[] scales, double damping) {
    return ReparameterizationError.measure(
        (v, out) -> yardstick.multiply(0, v, out), yardstick.gradient(), scales, damping, EFFORT);
  }

  private static Map<String, Object> row(
      Map<String, Object> where,
      String step,
      double spread,
      double damping,
      ReparameterizationError error) {
    Map<String, Object> row = new LinkedHashMap<>(where);
    row.put("step", step);
    row.put("spread", spread);
    row.put("damping", damping);
    row.put("error", error.distance());
    row.put("residual", error.residual());
    return row;
  }
}
