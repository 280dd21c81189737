package io.geodesic.commons.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Accuracy in units in the last place against forty digits, and the limits of the domains. */
final class ElementaryAccuracyTest {

  private static final int SAMPLES = 1500;

  private final Kernels scalar = new ScalarKernels();

  /** Everywhere, near zero, near one, and where the formulas change. */
  @ParameterizedTest
  @EnumSource
  void errorIsWithinTheContract(ElementaryFunction function) {
    SplittableRandom random = new SplittableRandom(20260101);
    double[] x = new double[6 * SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      int at = 6 * i;
      x[at] = random.nextDouble(function.low, function.high);
      x[at + 1] = random.nextDouble(-1, 1);
      x[at + 2] = Math.scalb(random.nextDouble(-1, 1), -random.nextInt(1, 1070));
      x[at + 3] = 1 + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(1, 50));
      x[at + 4] = 0.5493 * (1 + Math.scalb(random.nextDouble(-1, 1), -random.nextInt(5, 50)));
      x[at + 5] = (random.nextInt(-20, 20) + 0.5) * 0.6931471805599453 + random.nextDouble() * 1e-9;
    }
    double[] actual = function.apply(scalar, x);
    for (int i = 0; i < x.length; i++) {
      if (x[i] > function.low && x[i] < function.high) {
        assertWithinUlps(function, x[i], actual[i]);
      }
    }
  }

  private static void assertWithinUlps(ElementaryFunction function, double x, double actual) {
    BigDecimal exact = function.exact.apply(x);
    double nearest = exact.doubleValue();
    if (Double.isInfinite(nearest)) {
      assertTrue(actual >= Double.MAX_VALUE, function + "(" + x + ") = " + actual);
      return;
    }
    BigDecimal ulp = new BigDecimal(Math.ulp(nearest));
    double error =
        exact.subtract(new BigDecimal(actual)).divide(ulp, MathContext.DECIMAL64).doubleValue();
    assertTrue(
        Math.abs(error) <= function.ulps,
        () -> function + "(" + x + ") = " + actual + ", " + error + " ulp off");
  }

  @ParameterizedTest
  @CsvSource({
    "EXP, 0, 1",
    "EXP, -0.0, 1",
    "EXP, -Infinity, 0",
    "EXP, Infinity, Infinity",
    "EXP, NaN, NaN",
    "EXP, 710, Infinity",
    "EXP, -746, 0",
    "EXP, 4.9E-324, 1",
    "EXP, -745, 4.9E-324",
    "EXPM1, 0, 0",
    "EXPM1, -0.0, -0.0",
    "EXPM1, 4.9E-324, 4.9E-324",
    "EXPM1, -4.9E-324, -4.9E-324",
    "EXPM1, -Infinity, -1",
    "EXPM1, -800, -1",
    "EXPM1, 710, Infinity",
    "EXPM1, NaN, NaN",
    "LOG, 1, 0",
    "LOG, 0, -Infinity",
    "LOG, -0.0, -Infinity",
    "LOG, -1, NaN",
    "LOG, NaN, NaN",
    "LOG, -Infinity, NaN",
    "LOG, Infinity, Infinity",
    "LOG, 4.9E-324, -744.4400719213812",
    "LOG1P, 0, 0",
    "LOG1P, -0.0, -0.0",
    "LOG1P, -1, -Infinity",
    "LOG1P, -2, NaN",
    "LOG1P, Infinity, Infinity",
    "LOG1P, NaN, NaN",
    "LOG1P, -4.9E-324, -4.9E-324",
    "LOG1P, 1.7976931348623157E308, 709.782712893384",
    "TANH, 0, 0",
    "TANH, -0.0, -0.0",
    "TANH, Infinity, 1",
    "TANH, -Infinity, -1",
    "TANH, NaN, NaN",
    "TANH, 4.9E-324, 4.9E-324",
    "TANH, -1E300, -1",
    "SIGMOID, 0, 0.5",
    "SIGMOID, Infinity, 1",
    "SIGMOID, -Infinity, 0",
    "SIGMOID, NaN, NaN",
    "SOFTPLUS, Infinity, Infinity",
    "SOFTPLUS, -Infinity, 0",
    "SOFTPLUS, NaN, NaN",
    "SOFTPLUS, 800, 800",
    "SOFTPLUS, 0, 0.6931471805599453",
    "ELU, -0.0, -0.0",
    "ELU, Infinity, Infinity",
    "ELU, -Infinity, -1",
    "ELU, NaN, NaN",
    "RELU, -0.0, 0",
    "RELU, -Infinity, 0",
    "RELU, Infinity, Infinity",
    "RELU, NaN, NaN"
  })
  void limitsOfTheDomain(ElementaryFunction function, double x, double expected) {
    assertEquals(expected, function.apply(scalar, x)[0]);
  }
}
