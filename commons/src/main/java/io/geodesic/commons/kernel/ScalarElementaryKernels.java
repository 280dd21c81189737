package io.geodesic.commons.kernel;

/** Elementary functions one entry at a time. */
interface ScalarElementaryKernels extends ElementaryKernels {

  @Override
  default void exp(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = ScalarFunctions.exp(x[xOffset + i]);
    }
  }

  @Override
  default void expm1(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = ScalarFunctions.expm1(x[xOffset + i]);
    }
  }

  @Override
  default void log(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = ScalarFunctions.log(x[xOffset + i]);
    }
  }

  @Override
  default void log1p(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = ScalarFunctions.log1p(x[xOffset + i]);
    }
  }

  @Override
  default void tanh(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = ScalarFunctions.tanh(x[xOffset + i]);
    }
  }

  @Override
  default void sigmoid(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = ScalarFunctions.sigmoid(x[xOffset + i]);
    }
  }

  @Override
  default void softplus(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = ScalarFunctions.softplus(x[xOffset + i]);
    }
  }

  @Override
  default void elu(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = ScalarFunctions.elu(x[xOffset + i]);
    }
  }

  @Override
  default void relu(int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = Math.max(x[xOffset + i], 0);
    }
  }

  @Override
  default void tanhDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      double v = y[yOffset + i];
      double h = g[gOffset + i];
      out[outOffset + i] = h * (1 - v * v);
    }
  }

  @Override
  default void sigmoidDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      double v = y[yOffset + i];
      double h = g[gOffset + i];
      out[outOffset + i] = h * v * (1 - v);
    }
  }

  @Override
  default void eluDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      double v = y[yOffset + i];
      double h = g[gOffset + i];
      out[outOffset + i] = v > 0 ? h : h * (v + 1);
    }
  }

  @Override
  default void reluDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      double v = y[yOffset + i];
      double h = g[gOffset + i];
      out[outOffset + i] = v > 0 ? h : 0;
    }
  }
}
