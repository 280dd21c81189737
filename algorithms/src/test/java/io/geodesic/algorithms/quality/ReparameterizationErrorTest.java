package io.geodesic.algorithms.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.ConjugateGradientSettings;
import io.geodesic.commons.linalg.LinearOperator;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** The price of damping: a step that depends on the units of the parameters. */
class ReparameterizationErrorTest {

  private static final ConjugateGradientSettings EFFORT =
      new ConjugateGradientSettings(5000, 1e-11);

  @ForEachPolicy
  void errorGrowsWithTheDampingFromZero(PolicyCase row) {
    RealMatrix f = fisher(row);
    double[] g = gradient(f);
    double[] scales = scales(g.length, 1);
    double previous = error(f, g, scales, 0).distance();
    assertEquals(0, previous, 1e-6);
    for (double damping : new double[] {1e-6, 1e-4, 1e-2, 0.1}) {
      double distance = error(f, g, scales, damping).distance();
      assertTrue(distance > previous, () -> damping + " gives " + distance);
      previous = distance;
    }
    assertTrue(previous > 0.03);
  }

  @ForEachPolicy
  void errorEqualsThatOfDenseSolutions(PolicyCase row) {
    RealMatrix f = fisher(row);
    double[] g = gradient(f);
    double[] scales = scales(g.length, 0.7);
    double damping = 0.05;
    double[] inverseSquares = Arrays.stream(scales).map(s -> damping / (s * s)).toArray();
    RealMatrix other = f.add(MatrixUtils.createRealDiagonalMatrix(inverseSquares));
    double[] x = DenseFisher.solve(DenseFisher.damped(f, damping), g);
    double[] y = DenseFisher.solve(other, g);
    double lengthX = Math.sqrt(DenseFisher.quadratic(f, x));
    double lengthY = Math.sqrt(DenseFisher.quadratic(f, y));
    double[] difference = new double[g.length];
    Arrays.setAll(difference, i -> x[i] / lengthX - y[i] / lengthY);
    double expected = Math.sqrt(DenseFisher.quadratic(f, difference));
    ReparameterizationError actual = error(f, g, scales, damping);
    assertEquals(expected, actual.distance(), 1e-8);
    assertTrue(actual.residual() <= 1e-11);
  }

  @Test
  void sameCoordinatesHaveNoError() {
    RealMatrix f = fisher(PolicyCase.DEEP_GAUSSIAN);
    double[] g = gradient(f);
    assertEquals(0, error(f, g, scales(g.length, 0), 0.1).distance());
  }

  /** One iteration solves for the identity, and not for diag(1, 9), in whichever coordinates. */
  @Test
  void residualIsThatOfTheWorseSolution() {
    ConjugateGradientSettings once = new ConjugateGradientSettings(1, 1e-11);
    double[] g = {1, 1};
    LinearOperator identity = (v, out) -> System.arraycopy(v, 0, out, 0, 2);
    LinearOperator stretched = (v, out) -> Arrays.setAll(out, i -> (i == 0 ? 1 : 9) * v[i]);
    double[] away = {1, 3};
    double[] back = {1, 1.0 / 3};
    double scaled = ReparameterizationError.measure(identity, g, away, 0, once).residual();
    double plain = ReparameterizationError.measure(stretched, g, back, 0, once).residual();
    assertTrue(scaled > 0.1, () -> "in the new coordinates: " + scaled);
    assertTrue(plain > 0.1, () -> "in the old coordinates: " + plain);
  }

  @Test
  void impossibleScalesAndDampingAreRefused() {
    RealMatrix f = fisher(PolicyCase.LINEAR_GAUSSIAN);
    double[] g = gradient(f);
    double[] zero = new double[g.length];
    double[] ones = scales(g.length, 0);
    assertThrows(IllegalArgumentException.class, () -> error(f, g, zero, 0.1));
    double[] unknown = ones.clone();
    unknown[0] = Double.NaN;
    assertThrows(IllegalArgumentException.class, () -> error(f, g, unknown, 0.1));
    assertThrows(IllegalArgumentException.class, () -> error(f, g, new double[1], 0.1));
    assertThrows(IllegalArgumentException.class, () -> error(f, g, ones, -1));
    assertThrows(IllegalArgumentException.class, () -> error(f, g, ones, Double.NaN));
  }

  private static RealMatrix fisher(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 40);
    return DenseFisher.of(policy, batch);
  }

  /** In the range of F, as every policy gradient is. */
  private static double[] gradient(RealMatrix f) {
    return f.operate(PolicyCase.normal(3, f.getRowDimension(), 1));
  }

  private static double[] scales(int n, double spread) {
    return Arrays.stream(PolicyCase.normal(4, n, spread)).map(StrictMath::exp).toArray();
  }

  private static ReparameterizationError error(
      RealMatrix f, double[] g, double[] scales, double damping) {
    LinearOperator product = (v, out) -> System.arraycopy(f.operate(v), 0, out, 0, out.length);
    return ReparameterizationError.measure(product, g, scales, damping, EFFORT);
  }
}
