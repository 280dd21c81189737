package io.geodesic.commons.kernel;

import static io.geodesic.commons.kernel.Approximations.*;

/**
 * The elementary functions of one number, from additions, multiplications, fused multiply-adds,
 * divisions and exponent bits only, so that every machine gives the same bits.
 */
final class ScalarFunctions {

  private ScalarFunctions() {}

  static double exp(double x) {
    if (!(Math.abs(x) < EXP_RANGE)) {
      return expAtTheEnds(x);
    }
    double shifted = Math.fma(x, LOG2_E, ROUND);
    double n = shifted - ROUND;
    double r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
    return (Math.fma(r * r, expTail(r), r) + 1) * powerOfTwo(shifted);
  }

  static double expm1(double x) {
    if (!(Math.abs(x) < EXP_RANGE)) {
      return x < 0 ? -1 : expAtTheEnds(x);
    }
    double shifted = Math.fma(x, LOG2_E, ROUND);
    double n = shifted - ROUND;
    double high = Math.fma(n, -LN2_HIGH, x);
    double r = Math.fma(n, -LN2_LOW, high);
    double lost = Math.fma(n, -LN2_LOW, high - r);
    double scale = powerOfTwo(shifted);
    double tail = Math.fma(r * r, expTail(r), lost);
    return withSign(Math.fma(scale, tail, Math.fma(scale, r, scale - 1)), x);
  }

  static double log(double x) {
    if (x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE) {
      long split = Double.doubleToRawLongBits(x) - ROOT_HALF_BITS;
      return logOfParts(mantissa(x, split) - 1, exponent(split));
    }
    if (x > 0 && x < Double.MIN_NORMAL) {
      double normal = x * 0x1p54;
      long split = Double.doubleToRawLongBits(normal) - ROOT_HALF_BITS;
      return logOfParts(mantissa(normal, split) - 1, exponent(split) - 54);
    }
    return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
  }

  static double log1p(double x) {
    if (x > -1 && x < LOG1P_RANGE) {
      return log1pInside(x);
    }
    return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? log(x) : Double.NaN;
  }

  /**
   * Computes tanh x = h / (1 + h) with h = (e²ˣ − 1)/2; as h − h·h / (1 + h) where that halves the
   * rounding error.
   */
  static double tanh(double x) {
    double a = Math.abs(x);
    double t = a > TANH_ONE ? TANH_ONE : a;
    double shifted = Math.fma(Math.fma(t, 2, -TANH_SHIFT), LOG2_E, ROUND);
    double n = shifted - ROUND;
    double r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, t + t));
    long bits = Double.doubleToRawLongBits(shifted) << MANTISSA_WIDTH;
    double scale = Double.longBitsToDouble(bits + HALF_BITS);
    double h = Math.fma(scale, Math.fma(r * r, tanhTail(r), r), scale - 0.5);
    double q = h / (h + 1);
    return withSign(h < 1 ? Math.fma(-h, q, h) : q, x);
  }

  static double sigmoid(double x) {
    double e = exp(-Math.abs(x));
    return (x >= 0 ? 1 : e) / (e + 1);
  }

  static double softplus(double x) {
    return (x > 0 ? x : 0) + log1p(exp(-Math.abs(x)));
  }

  static double elu(double x) {
    return x > 0 ? x : expm1(x);
  }

  /** Computes eˣ where it overflows, is subnormal, vanishes, or x is not a number. */
  private static double expAtTheEnds(double x) {
    if (x > 710 || x < -746 || Double.isNaN(x)) {
      return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? 0 : Double.NaN;
    }
    double n = Math.fma(x, LOG2_E, ROUND) - ROUND;
    double r = Math.fma(n, -LN2_LOW, Math.fma(n, -LN2_HIGH, x));
    return Math.scalb(Math.fma(r * r, expTail(r), r) + 1, (int) n);
  }

  private static double expTail(double r) {
    double p = Math.fma(E12, r, E11);
    p = Math.fma(p, r, E10);
    p = Math.fma(p, r, E9);
    p = Math.fma(p, r, E8);
    p = Math.fma(p, r, E7);
    p = Math.fma(p, r, E6);
    p = Math.fma(p, r, E5);
    p = Math.fma(p, r, E4);
    p = Math.fma(p, r, E3);
    return Math.fma(p, r, E2);
  }

  /** Estrin's scheme: a shorter chain of operations than Horner's. */
  private static double tanhTail(double r) {
    double r2 = r * r;
    double r4 = r2 * r2;
    double p2 = Math.fma(Math.fma(T5, r, T4), r2, Math.fma(T3, r, T2));
    double p6 = Math.fma(Math.fma(T9, r, T8), r2, Math.fma(T7, r, T6));
    double p10 = Math.fma(T12, r2, Math.fma(T11, r, T10));
    return Math.fma(Math.fma(p10, r4, p6), r4, p2);
  }

  /**
   * Computes ln(1 + x) for −1 &lt; x &lt; 2¹⁰⁰⁰, with the rounding error of 1 + x carried along.
   */
  private static double log1pInside(double x) {
    double u = 1 + x;
    double b = u - 1;
    double lost = (1 - (u - b)) + (x - b);
    long split = Double.doubleToRawLongBits(u) - ROOT_HALF_BITS;
    double inverse = Double.longBitsToDouble(ONE_BITS - (split & EXPONENT_BITS));
    double f = Math.fma(lost, inverse, mantissa(u, split) - 1);
    return withSign(logOfParts(f, exponent(split)), x);
  }

  /** Computes ln((1 + f)·2ᵏ) with s = f/(2 + f), ln(1 + f) = f − (f²/2 − s·(f²/2 + R(s²))). */
  private static double logOfParts(double f, double k) {
    double s = f / (f + 2);
    double z = s * s;
    double p = Math.fma(L7, z, L6);
    p = Math.fma(p, z, L5);
    p = Math.fma(p, z, L4);
    p = Math.fma(p, z, L3);
    p = Math.fma(p, z, L2);
    p = Math.fma(p, z, L1);
    double half = 0.5 * f * f;
    double w = Math.fma(s, Math.fma(p, z, half), k * LN2_LOW);
    return Math.fma(k, LN2_HIGH, f - (half - w));
  }

  private static double powerOfTwo(double shifted) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(shifted) << MANTISSA_WIDTH) + ONE_BITS);
  }

  private static double mantissa(double x, long split) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) - (split & EXPONENT_BITS));
  }

  private static double exponent(long split) {
    long biased = (split + EXPONENT_SHIFT) >>> MANTISSA_WIDTH;
    return Double.longBitsToDouble(biased | INTEGER_BITS) - INTEGER_SHIFT;
  }

  /**
   * Returns a result of the same sign as x, zeros included, which arithmetic may have made
   * positive.
   */
  private static double withSign(double result, double x) {
    long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
    return Double.longBitsToDouble(Double.doubleToRawLongBits(result) | sign);
  }
}
