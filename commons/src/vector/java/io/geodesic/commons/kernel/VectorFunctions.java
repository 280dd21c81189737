package io.geodesic.commons.kernel;

import static io.geodesic.commons.kernel.Approximations.*;
import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;

/**
 * The elementary functions of a vector of regular arguments, operation by operation as {@link
 * ScalarFunctions}.
 */
final class VectorFunctions {

  private VectorFunctions() {}

  /** Returns whether eˣ and e⁻ˣ are normal numbers in all lanes. */
  static boolean exponentiable(DoubleVector x) {
    return x.lanewise(ABS).compare(LT, EXP_RANGE).allTrue();
  }

  /** Returns whether all lanes are positive, normal and finite. */
  static boolean normal(DoubleVector x) {
    return x.compare(GE, Double.MIN_NORMAL).and(x.compare(LT, Double.POSITIVE_INFINITY)).allTrue();
  }

  /** Returns whether log1p needs no special case in any lane. */
  static boolean aboveMinusOne(DoubleVector x) {
    return x.compare(GT, -1).and(x.compare(LT, LOG1P_RANGE)).allTrue();
  }

  static DoubleVector exp(DoubleVector x) {
    DoubleVector shifted = x.fma(all(LOG2_E), all(ROUND));
    DoubleVector n = shifted.sub(ROUND);
    DoubleVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), x));
    return r.mul(r).fma(expTail(r), r).add(1).mul(powerOfTwo(shifted));
  }

  static DoubleVector expm1(DoubleVector x) {
    DoubleVector shifted = x.fma(all(LOG2_E), all(ROUND));
    DoubleVector n = shifted.sub(ROUND);
    DoubleVector high = n.fma(all(-LN2_HIGH), x);
    DoubleVector r = n.fma(all(-LN2_LOW), high);
    DoubleVector lost = n.fma(all(-LN2_LOW), high.sub(r));
    DoubleVector scale = powerOfTwo(shifted);
    DoubleVector tail = r.mul(r).fma(expTail(r), lost);
    return withSign(scale.fma(tail, scale.fma(r, scale.sub(1))), x);
  }

  static DoubleVector log(DoubleVector x) {
    LongVector split = x.reinterpretAsLongs().sub(ROOT_HALF_BITS);
    return logOfParts(mantissa(x, split).sub(1), exponent(split));
  }

  static DoubleVector log1p(DoubleVector x) {
    DoubleVector u = x.add(1);
    DoubleVector b = u.sub(1);
    DoubleVector lost = all(1).sub(u.sub(b)).add(x.sub(b));
    LongVector split = u.reinterpretAsLongs().sub(ROOT_HALF_BITS);
    DoubleVector inverse =
        LongVector.broadcast(Lanes.LONGS, ONE_BITS)
            .sub(split.lanewise(AND, EXPONENT_BITS))
            .reinterpretAsDoubles();
    DoubleVector f = lost.fma(inverse, mantissa(u, split).sub(1));
    return withSign(logOfParts(f, exponent(split)), x);
  }

  static DoubleVector tanh(DoubleVector x) {
    DoubleVector a = x.lanewise(ABS);
    DoubleVector t = a.blend(TANH_ONE, a.compare(GT, TANH_ONE));
    DoubleVector e = exp(t.add(t));
    DoubleVector z = t.mul(t);
    DoubleVector p = z.fma(all(P2), all(P1)).fma(z, all(P0));
    DoubleVector q = z.add(Q2).fma(z, all(Q1)).fma(z, all(Q0));
    VectorMask<Double> large = a.compare(GE, TANH_SMALL);
    DoubleVector base = t.blend(1, large);
    DoubleVector above = t.mul(z).mul(p).blend(-2, large);
    DoubleVector below = q.blend(e.add(1), large);
    return withSign(base.add(above.div(below)), x);
  }

  static DoubleVector sigmoid(DoubleVector x) {
    DoubleVector e = exp(x.lanewise(ABS).neg());
    return e.blend(1, x.compare(GE, 0)).div(e.add(1));
  }

  static DoubleVector elu(DoubleVector x) {
    return expm1(x).blend(x, x.compare(GT, 0));
  }

  private static DoubleVector expTail(DoubleVector r) {
    DoubleVector p = r.fma(all(E12), all(E11));
    p = p.fma(r, all(E10));
    p = p.fma(r, all(E9));
    p = p.fma(r, all(E8));
    p = p.fma(r, all(E7));
    p = p.fma(r, all(E6));
    p = p.fma(r, all(E5));
    p = p.fma(r, all(E4));
    p = p.fma(r, all(E3));
    return p.fma(r, all(E2));
  }

  private static DoubleVector logOfParts(DoubleVector f, DoubleVector k) {
    DoubleVector s = f.div(f.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector p = z.fma(all(L7), all(L6));
    p = p.fma(z, all(L5));
    p = p.fma(z, all(L4));
    p = p.fma(z, all(L3));
    p = p.fma(z, all(L2));
    p = p.fma(z, all(L1));
    DoubleVector half = f.mul(0.5).mul(f);
    DoubleVector w = s.fma(p.fma(z, half), k.mul(LN2_LOW));
    return k.fma(all(LN2_HIGH), f.sub(half.sub(w)));
  }

  private static DoubleVector powerOfTwo(DoubleVector shifted) {
    return shifted
        .reinterpretAsLongs()
        .lanewise(LSHL, MANTISSA_WIDTH)
        .add(ONE_BITS)
        .reinterpretAsDoubles();
  }

  private static DoubleVector mantissa(DoubleVector x, LongVector split) {
    return x.reinterpretAsLongs().sub(split.lanewise(AND, EXPONENT_BITS)).reinterpretAsDoubles();
  }

  private static DoubleVector exponent(LongVector split) {
    return split
        .add(EXPONENT_SHIFT)
        .lanewise(LSHR, MANTISSA_WIDTH)
        .lanewise(OR, INTEGER_BITS)
        .reinterpretAsDoubles()
        .sub(INTEGER_SHIFT);
  }

  private static DoubleVector withSign(DoubleVector result, DoubleVector x) {
    LongVector sign = x.reinterpretAsLongs().lanewise(AND, Long.MIN_VALUE);
    return result.reinterpretAsLongs().lanewise(OR, sign).reinterpretAsDoubles();
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(Lanes.SPECIES, value);
  }
}
