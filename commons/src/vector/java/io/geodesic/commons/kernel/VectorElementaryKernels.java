package io.geodesic.commons.kernel;

import static jdk.incubator.vector.VectorOperators.GT;

import jdk.incubator.vector.DoubleVector;

/**
 * Elementary functions a vector at a time; the last entries go through the scalar functions.
 *
 * <p>Functions composed of others run in passes over a block that stays in the first-level cache.
 */
interface VectorElementaryKernels extends ScalarElementaryKernels {

  @Override
  default void exp(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    VectorFunctions.exp(whole, x, xOffset, out, outOffset);
    ScalarElementaryKernels.super.exp(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void expm1(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    VectorFunctions.expm1(whole, x, xOffset, out, outOffset);
    ScalarElementaryKernels.super.expm1(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void log(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    VectorFunctions.log(whole, x, xOffset, out, outOffset);
    ScalarElementaryKernels.super.log(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void log1p(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    VectorFunctions.log1p(whole, x, xOffset, out, outOffset);
    ScalarElementaryKernels.super.log1p(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void tanh(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    VectorFunctions.tanh(whole, x, xOffset, out, outOffset);
    ScalarElementaryKernels.super.tanh(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void sigmoid(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += VectorCompositions.BLOCK) {
      int block = Math.min(VectorCompositions.BLOCK, whole - i);
      VectorCompositions.sigmoid(block, x, xOffset + i, out, outOffset + i);
    }
    ScalarElementaryKernels.super.sigmoid(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void softplus(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += VectorCompositions.BLOCK) {
      int block = Math.min(VectorCompositions.BLOCK, whole - i);
      VectorCompositions.softplus(block, x, xOffset + i, out, outOffset + i);
    }
    ScalarElementaryKernels.super.softplus(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void elu(int n, double[] x, int xOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += VectorCompositions.BLOCK) {
      int block = Math.min(VectorCompositions.BLOCK, whole - i);
      VectorCompositions.elu(block, x, xOffset + i, out, outOffset + i);
    }
    ScalarElementaryKernels.super.elu(n - whole, x, xOffset + whole, out, outOffset + whole);
  }

  @Override
  default void sigmoidDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset) {
    int whole = Lanes.whole(n);
    for (int i = 0; i < whole; i += Lanes.COUNT) {
      DoubleVector v = Lanes.load(y, yOffset + i);
      DoubleVector h = Lanes.load(g, gOffset + i);
      h.mul(v).mul(v.neg().add(1)).intoArray(out, outOffset + i);
    }
    ScalarElementaryKernels.super.sigmoidDerivative(
        n - whole, y, yOffset + whole, g, gOffset + whole, out, outOffset + whole);
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
      h.blend(0, v.compare(GT, 0).not()).intoArray(out, outOffset + i);
    }
    ScalarElementaryKernels.super.reluDerivative(
        n - whole, y, yOffset + whole, g, gOffset + whole, out, outOffset + whole);
  }
}
