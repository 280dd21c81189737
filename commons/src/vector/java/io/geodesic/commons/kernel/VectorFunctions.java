package io.geodesic.commons.kernel;

import static io.geodesic.commons.kernel.Approximations.*;
import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The elementary functions in whole vectors, operation by operation as {@link ScalarFunctions}, to
 * which vectors with a special argument go entry by entry.
 *
 * <p>Each loop holds its whole formula, for two reasons: helpers called late in a long formula are
 * no longer inlined, and vectors that cross a call are boxed, ten times slower; and a method of
 * more than 325 bytecodes is not inlined into another, so that compositions do not become too long
 * a formula in turn.
 */
final class VectorFunctions {

  private static final ScalarKernels SCALAR = new ScalarKernels();
  private static final VectorSpecies<Double> LANES = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;

  private VectorFunctions() {}

  /** Computes eˣ for n entries, a multiple of the lanes. */
  static void exp(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, xOffset + i);
      if (!v.lanewise(ABS).compare(LT, EXP_RANGE).allTrue()) {
        SCALAR.exp(L, x, xOffset + i, out, outOffset + i);
        continue;
      }
      DoubleVector shifted = v.fma(broadcast(LANES, LOG2_E), broadcast(LANES, ROUND));
      DoubleVector scale = powerOfTwo(shifted);
      DoubleVector k = shifted.sub(ROUND);
      DoubleVector high = k.fma(broadcast(LANES, -LN2_HIGH), v);
      DoubleVector r = k.fma(broadcast(LANES, -LN2_LOW), high);
      DoubleVector p = r.fma(broadcast(LANES, E12), broadcast(LANES, E11));
      p = p.fma(r, broadcast(LANES, E10));
      p = p.fma(r, broadcast(LANES, E9));
      p = p.fma(r, broadcast(LANES, E8));
      p = p.fma(r, broadcast(LANES, E7));
      p = p.fma(r, broadcast(LANES, E6));
      p = p.fma(r, broadcast(LANES, E5));
      p = p.fma(r, broadcast(LANES, E4));
      p = p.fma(r, broadcast(LANES, E3));
      p = p.fma(r, broadcast(LANES, E2));
      r.mul(r).fma(p, r).add(1).mul(scale).intoArray(out, outOffset + i);
    }
  }

  /** Computes eˣ − 1 for n entries, a multiple of the lanes. */
  static void expm1(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, xOffset + i);
      if (!v.lanewise(ABS).compare(LT, EXP_RANGE).allTrue()) {
        SCALAR.expm1(L, x, xOffset + i, out, outOffset + i);
        continue;
      }
      DoubleVector shifted = v.fma(broadcast(LANES, LOG2_E), broadcast(LANES, ROUND));
      DoubleVector scale = powerOfTwo(shifted);
      DoubleVector k = shifted.sub(ROUND);
      DoubleVector high = k.fma(broadcast(LANES, -LN2_HIGH), v);
      DoubleVector r = k.fma(broadcast(LANES, -LN2_LOW), high);
      DoubleVector p = r.fma(broadcast(LANES, E12), broadcast(LANES, E11));
      p = p.fma(r, broadcast(LANES, E10));
      p = p.fma(r, broadcast(LANES, E9));
      p = p.fma(r, broadcast(LANES, E8));
      p = p.fma(r, broadcast(LANES, E7));
      p = p.fma(r, broadcast(LANES, E6));
      p = p.fma(r, broadcast(LANES, E5));
      p = p.fma(r, broadcast(LANES, E4));
      p = p.fma(r, broadcast(LANES, E3));
      p = p.fma(r, broadcast(LANES, E2));
      DoubleVector lost = k.fma(broadcast(LANES, -LN2_LOW), high.sub(r));
      DoubleVector rest = r.mul(r).fma(p, lost);
      DoubleVector result = scale.fma(rest, scale.fma(r, scale.sub(1)));
      LongVector sign = v.reinterpretAsLongs().lanewise(AND, Long.MIN_VALUE);
      LongVector signed = result.reinterpretAsLongs().lanewise(OR, sign);
      signed.reinterpretAsDoubles().intoArray(out, outOffset + i);
    }
  }

  /** Computes ln x for n entries, a multiple of the lanes. */
  static void log(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, xOffset + i);
      LongVector bits = v.reinterpretAsLongs();
      if (!bits.sub(NORMAL_BITS).compare(LT, NORMAL_LIMIT).allTrue()) {
        SCALAR.log(L, x, xOffset + i, out, outOffset + i);
        continue;
      }
      LongVector split = bits.sub(ROOT_HALF_BITS);
      DoubleVector k = exponent(split);
      LongVector mantissa = bits.sub(split.lanewise(AND, EXPONENT_BITS));
      DoubleVector f = mantissa.reinterpretAsDoubles().sub(1);
      DoubleVector s = f.div(f.add(2));
      DoubleVector z = s.mul(s);
      DoubleVector p = z.fma(broadcast(LANES, L7), broadcast(LANES, L6));
      p = p.fma(z, broadcast(LANES, L5));
      p = p.fma(z, broadcast(LANES, L4));
      p = p.fma(z, broadcast(LANES, L3));
      p = p.fma(z, broadcast(LANES, L2));
      p = p.fma(z, broadcast(LANES, L1));
      DoubleVector half = f.mul(0.5).mul(f);
      DoubleVector w = s.fma(p.fma(z, half), k.mul(LN2_LOW));
      k.fma(broadcast(LANES, LN2_HIGH), f.sub(half.sub(w))).intoArray(out, outOffset + i);
    }
  }

  /** Computes ln(1 + x) for n entries, a multiple of the lanes. */
  static void log1p(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, xOffset + i);
      if (!v.compare(GT, -1).and(v.compare(LT, LOG1P_RANGE)).allTrue()) {
        SCALAR.log1p(L, x, xOffset + i, out, outOffset + i);
        continue;
      }
      DoubleVector u = v.add(1);
      LongVector split = u.reinterpretAsLongs().sub(ROOT_HALF_BITS);
      DoubleVector k = exponent(split);
      DoubleVector f = mantissaLessOne(v, u, split.lanewise(AND, EXPONENT_BITS));
      DoubleVector s = f.div(f.add(2));
      DoubleVector z = s.mul(s);
      DoubleVector p = z.fma(broadcast(LANES, L7), broadcast(LANES, L6));
      p = p.fma(z, broadcast(LANES, L5));
      p = p.fma(z, broadcast(LANES, L4));
      p = p.fma(z, broadcast(LANES, L3));
      p = p.fma(z, broadcast(LANES, L2));
      p = p.fma(z, broadcast(LANES, L1));
      DoubleVector half = f.mul(0.5).mul(f);
      DoubleVector w = s.fma(p.fma(z, half), k.mul(LN2_LOW));
      DoubleVector result = k.fma(broadcast(LANES, LN2_HIGH), f.sub(half.sub(w)));
      LongVector sign = v.reinterpretAsLongs().lanewise(AND, Long.MIN_VALUE);
      LongVector signed = result.reinterpretAsLongs().lanewise(OR, sign);
      signed.reinterpretAsDoubles().intoArray(out, outOffset + i);
    }
  }

  /** Computes tanh x for n entries, a multiple of the lanes. */
  static void tanh(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i += L) {
      DoubleVector v = DoubleVector.fromArray(LANES, x, xOffset + i);
      DoubleVector a = v.lanewise(ABS);
      DoubleVector t = a.blend(TANH_ONE, a.compare(GT, TANH_ONE));
      DoubleVector moved = t.fma(broadcast(LANES, 2), broadcast(LANES, -TANH_SHIFT));
      DoubleVector shifted = moved.fma(broadcast(LANES, LOG2_E), broadcast(LANES, ROUND));
      LongVector bits = shifted.reinterpretAsLongs().lanewise(LSHL, MANTISSA_WIDTH);
      DoubleVector scale = bits.add(HALF_BITS).reinterpretAsDoubles();
      DoubleVector k = shifted.sub(ROUND);
      DoubleVector high = k.fma(broadcast(LANES, -LN2_HIGH), t.add(t));
      DoubleVector r = k.fma(broadcast(LANES, -LN2_LOW), high);
      DoubleVector r2 = r.mul(r);
      DoubleVector r4 = r2.mul(r2);
      DoubleVector p2 = r.fma(broadcast(LANES, T3), broadcast(LANES, T2));
      DoubleVector p4 = r.fma(broadcast(LANES, T5), broadcast(LANES, T4));
      DoubleVector p6 = r.fma(broadcast(LANES, T7), broadcast(LANES, T6));
      DoubleVector p8 = r.fma(broadcast(LANES, T9), broadcast(LANES, T8));
      DoubleVector p10 = r.fma(broadcast(LANES, T11), broadcast(LANES, T10));
      p2 = p4.fma(r2, p2);
      p6 = p8.fma(r2, p6);
      p10 = r2.fma(broadcast(LANES, T12), p10);
      DoubleVector p = p10.fma(r4, p6).fma(r4, p2);
      DoubleVector h = scale.fma(r2.fma(p, r), scale.sub(0.5));
      DoubleVector q = h.div(h.add(1));
      DoubleVector result = q.blend(h.neg().fma(q, h), h.compare(LT, 1));
      LongVector sign = v.reinterpretAsLongs().lanewise(AND, Long.MIN_VALUE);
      LongVector signed = result.reinterpretAsLongs().lanewise(OR, sign);
      signed.reinterpretAsDoubles().intoArray(out, outOffset + i);
    }
  }

  private static DoubleVector powerOfTwo(DoubleVector shifted) {
    LongVector bits = shifted.reinterpretAsLongs().lanewise(LSHL, MANTISSA_WIDTH);
    return bits.add(ONE_BITS).reinterpretAsDoubles();
  }

  private static DoubleVector exponent(LongVector split) {
    LongVector biased = split.add(EXPONENT_SHIFT).lanewise(LSHR, MANTISSA_WIDTH);
    return biased.lanewise(OR, INTEGER_BITS).reinterpretAsDoubles().sub(INTEGER_SHIFT);
  }

  /**
   * Returns the mantissa of 1 + x, of which u is the rounded value, less one and without the
   * rounding error.
   */
  private static DoubleVector mantissaLessOne(DoubleVector x, DoubleVector u, LongVector power) {
    DoubleVector b = u.sub(1);
    DoubleVector lost = broadcast(LANES, 1).sub(u.sub(b)).add(x.sub(b));
    LongVector inverse = LongVector.broadcast(Lanes.LONGS, ONE_BITS).sub(power);
    DoubleVector mantissa = u.reinterpretAsLongs().sub(power).reinterpretAsDoubles();
    return lost.fma(inverse.reinterpretAsDoubles(), mantissa.sub(1));
  }
}
