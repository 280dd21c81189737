package io.geodesic.commons.kernel;

import static jdk.incubator.vector.VectorOperators.ABS;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/** Functions made of exp, expm1 and log1p: passes over one block, n a multiple of the lanes. */
final class VectorCompositions {

  /** Entries that a pass handles before the next pass finds them in the first-level cache. */
  static final int BLOCK = 256;

  private static final ThreadLocal<double[]> OF_THREAD =
      ThreadLocal.withInitial(() -> new double[BLOCK]);

  private VectorCompositions() {}

  static void sigmoid(int n, double[] x, int xOffset, double[] out, int outOffset) {
    double[] e = OF_THREAD.get();
    expOfMinusAbs(n, x, xOffset, e);
    for (int i = 0; i < n; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(e, i);
      DoubleVector above = v.blend(1, Lanes.load(x, xOffset + i).compare(GE, 0));
      above.div(v.add(1)).intoArray(out, outOffset + i);
    }
  }

  static void softplus(int n, double[] x, int xOffset, double[] out, int outOffset) {
    double[] e = OF_THREAD.get();
    expOfMinusAbs(n, x, xOffset, e);
    VectorFunctions.log1p(n, e, 0, e, 0);
    for (int i = 0; i < n; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      v.blend(0, v.compare(GT, 0).not()).add(Lanes.load(e, i)).intoArray(out, outOffset + i);
    }
  }

  static void elu(int n, double[] x, int xOffset, double[] out, int outOffset) {
    double[] e = OF_THREAD.get();
    VectorFunctions.expm1(n, x, xOffset, e, 0);
    for (int i = 0; i < n; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      Lanes.load(e, i).blend(v, v.compare(GT, 0)).intoArray(out, outOffset + i);
    }
  }

  private static void expOfMinusAbs(int n, double[] x, int xOffset, double[] e) {
    for (int i = 0; i < n; i += Lanes.COUNT) {
      Lanes.load(x, xOffset + i).lanewise(ABS).neg().intoArray(e, i);
    }
    VectorFunctions.exp(n, e, 0, e, 0);
  }
}
