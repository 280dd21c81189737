package io.geodesic.commons.kernel;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Elementary functions to more than forty digits, from their power series: the reference for
 * accuracy.
 */
final class ExactFunctions {

  private static final MathContext DIGITS = new MathContext(45);
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal LN2 =
      TWO.multiply(artanh(ONE.divide(BigDecimal.valueOf(3), DIGITS)));

  private ExactFunctions() {}

  static BigDecimal exp(double x) {
    return exp(new BigDecimal(x));
  }

  static BigDecimal expm1(double x) {
    BigDecimal exact = new BigDecimal(x);
    return Math.abs(x) < 0.5 ? expm1Series(exact) : exp(exact).subtract(ONE);
  }

  static BigDecimal log(double x) {
    return log(new BigDecimal(x));
  }

  static BigDecimal log1p(double x) {
    return log1p(new BigDecimal(x));
  }

  static BigDecimal tanh(double x) {
    BigDecimal e = expm1(2 * x);
    return e.divide(e.add(TWO), DIGITS);
  }

  static BigDecimal sigmoid(double x) {
    return ONE.divide(ONE.add(exp(-x)), DIGITS);
  }

  static BigDecimal softplus(double x) {
    return log1p(exp(x));
  }

  private static BigDecimal exp(BigDecimal x) {
    int n = (int) Math.rint(x.doubleValue() / Math.log(2));
    BigDecimal r = x.subtract(LN2.multiply(BigDecimal.valueOf(n)));
    BigDecimal e = expm1Series(r).add(ONE);
    return n >= 0 ? e.multiply(TWO.pow(n), DIGITS) : e.divide(TWO.pow(-n), DIGITS);
  }

  /** Sums x + x²/2! + x³/3! + … until a term no longer counts. */
  private static BigDecimal expm1Series(BigDecimal x) {
    BigDecimal term = x;
    BigDecimal sum = x;
    for (int i = 2; counts(term, sum); i++) {
      term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum;
  }

  /** Reduces to [½, 2) by powers of two, and there ln x = 2·artanh((x − 1)/(x + 1)). */
  private static BigDecimal log(BigDecimal x) {
    double approximate = x.doubleValue();
    int k =
        approximate < Double.MIN_NORMAL
            ? Math.getExponent(approximate * 0x1p54) - 54
            : Math.getExponent(approximate);
    if (k == -1) {
      k = 0;
    }
    BigDecimal scale = TWO.pow(Math.abs(k));
    BigDecimal m = k >= 0 ? x.divide(scale, DIGITS) : x.multiply(scale);
    return log1p(m.subtract(ONE)).add(LN2.multiply(BigDecimal.valueOf(k)));
  }

  private static BigDecimal log1p(BigDecimal x) {
    if (x.doubleValue() < -0.5 || x.doubleValue() > 1) {
      return log(ONE.add(x));
    }
    return TWO.multiply(artanh(x.divide(x.add(TWO), DIGITS)));
  }

  private static BigDecimal artanh(BigDecimal s) {
    BigDecimal z = s.multiply(s, DIGITS);
    BigDecimal power = s;
    BigDecimal sum = s;
    for (int i = 3; counts(power, sum); i += 2) {
      power = power.multiply(z, DIGITS);
      sum = sum.add(power.divide(BigDecimal.valueOf(i), DIGITS), DIGITS);
    }
    return sum;
  }

  private static boolean counts(BigDecimal term, BigDecimal sum) {
    int magnitude = term.precision() - term.scale();
    return term.signum() != 0 && magnitude > sum.precision() - sum.scale() - DIGITS.getPrecision();
  }
}
