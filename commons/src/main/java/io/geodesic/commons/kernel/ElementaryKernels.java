package io.geodesic.commons.kernel;

/**
 * Elementary functions over contiguous runs of n entries; out may be an input at the same offset.
 */
interface ElementaryKernels {

  /** Computes eˣ. */
  void exp(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes eˣ − 1. */
  void expm1(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes the natural logarithm. */
  void log(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes ln(1 + x). */
  void log1p(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes tanh x. */
  void tanh(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes 1 / (1 + e⁻ˣ). */
  void sigmoid(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes ln(1 + eˣ). */
  void softplus(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes x for x &gt; 0 and eˣ − 1 otherwise. */
  void elu(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes the larger of x and +0; NaN stays NaN. */
  void relu(int n, double[] x, int xOffset, double[] out, int outOffset);

  /** Computes g·(1 − y²), the pull-back through y = tanh x. */
  void tanhDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset);

  /** Computes g·y·(1 − y), the pull-back through y = sigmoid x. */
  void sigmoidDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset);

  /** Computes y &gt; 0 ? g : g·(y + 1), the pull-back through y = elu x. */
  void eluDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset);

  /** Computes y &gt; 0 ? g : +0, the pull-back through y = relu x. */
  void reluDerivative(
      int n, double[] y, int yOffset, double[] g, int gOffset, double[] out, int outOffset);
}
