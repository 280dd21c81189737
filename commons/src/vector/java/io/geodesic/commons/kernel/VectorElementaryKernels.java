package io.geodesic.commons.kernel;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/**
 * Elementary functions a vector at a time; vectors with a special argument (not a number, infinite,
 * out of range) and the last entries go through the scalar functions.
 */
interface VectorElementaryKernels extends ScalarElementaryKernels {

  @Override
  default void exp(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      if (VectorFunctions.exponentiable(v)) {
        VectorFunctions.exp(v).intoArray(out, outOffset + i);
      } else {
        ScalarElementaryKernels.super.exp(Lanes.COUNT, x, xOffset + i, out, outOffset + i);
      }
    }
    ScalarElementaryKernels.super.exp(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void expm1(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      if (VectorFunctions.exponentiable(v)) {
        VectorFunctions.expm1(v).intoArray(out, outOffset + i);
      } else {
        ScalarElementaryKernels.super.expm1(Lanes.COUNT, x, xOffset + i, out, outOffset + i);
      }
    }
    ScalarElementaryKernels.super.expm1(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void log(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      if (VectorFunctions.normal(v)) {
        VectorFunctions.log(v).intoArray(out, outOffset + i);
      } else {
        ScalarElementaryKernels.super.log(Lanes.COUNT, x, xOffset + i, out, outOffset + i);
      }
    }
    ScalarElementaryKernels.super.log(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void log1p(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      if (VectorFunctions.aboveMinusOne(v)) {
        VectorFunctions.log1p(v).intoArray(out, outOffset + i);
      } else {
        ScalarElementaryKernels.super.log1p(Lanes.COUNT, x, xOffset + i, out, outOffset + i);
      }
    }
    ScalarElementaryKernels.super.log1p(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void tanh(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      VectorFunctions.tanh(v).intoArray(out, outOffset + i);
    }
    ScalarElementaryKernels.super.tanh(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void sigmoid(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      if (VectorFunctions.exponentiable(v)) {
        VectorFunctions.sigmoid(v).intoArray(out, outOffset + i);
      } else {
        ScalarElementaryKernels.super.sigmoid(Lanes.COUNT, x, xOffset + i, out, outOffset + i);
      }
    }
    ScalarElementaryKernels.super.sigmoid(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void elu(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(x, xOffset + i);
      if (VectorFunctions.exponentiable(v)) {
        VectorFunctions.elu(v).intoArray(out, outOffset + i);
      } else {
        ScalarElementaryKernels.super.elu(Lanes.COUNT, x, xOffset + i, out, outOffset + i);
      }
    }
    ScalarElementaryKernels.super.elu(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void eluDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(y, yOffset + i);
      DoubleVector h = Lanes.load(g, gOffset + i);
      h.mul(v.add(1)).blend(h, v.compare(GT, 0)).intoArray(out, outOffset + i);
    }
    ScalarElementaryKernels.super.eluDerivative(
        n - whole, y, yOffset + whole, g, gOffset + whole, out, outOffset + whole);
  }

  @Override
  default void reluDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(y, yOffset + i);
      DoubleVector h = Lanes.load(g, gOffset + i);
      Lanes.broadcast(0).blend(h, v.compare(GT, 0)).intoArray(out, outOffset + i);
    }
    ScalarElementaryKernels.super.reluDerivative(
        n - whole, y, yOffset + whole, g, gOffset + whole, out, outOffset + whole);
  }
}
