package io.geodesic.commons.kernel;

import java.math.BigDecimal;
import java.util.function.DoubleFunction;

/** The elementary functions as data: kernel, exact value, domain and permitted error. */
enum ElementaryFunction {
  EXP(Kernels::exp, ExactFunctions::exp, -745.2, 709.9, 2),
  EXPM1(Kernels::expm1, ExactFunctions::expm1, -45, 709.9, 2),
  LOG(Kernels::log, ExactFunctions::log, 0, 1e9, 2),
  LOG1P(Kernels::log1p, ExactFunctions::log1p, -1, 1e9, 2),
  TANH(Kernels::tanh, ExactFunctions::tanh, -22, 22, 2),
  SIGMOID(Kernels::sigmoid, ExactFunctions::sigmoid, -745, 45, 4),
  SOFTPLUS(Kernels::softplus, ExactFunctions::softplus, -745, 700, 4),
  ELU(Kernels::elu, x -> x > 0 ? new BigDecimal(x) : ExactFunctions.expm1(x), -45, 45, 2),
  RELU(Kernels::relu, x -> new BigDecimal(x > 0 ? x : 0), -45, 45, 0);

  /** A kernel over a run of entries. */
  @FunctionalInterface
  interface Run {
    void apply(Kernels k, int n, double[] x, int xOffset, double[] out, int outOffset);
  }

  final Run run;
  final DoubleFunction<BigDecimal> exact;
  final double low;
  final double high;
  final double ulps;

  ElementaryFunction(
      Run run, DoubleFunction<BigDecimal> exact, double low, double high, double ulps) {
    this.run = run;
    this.exact = exact;
    this.low = low;
    this.high = high;
    this.ulps = ulps;
  }

  double[] apply(Kernels kernels, double... x) {
    double[] out = new double[x.length];
    run.apply(kernels, x.length, x, 0, out, 0);
    return out;
  }
}
