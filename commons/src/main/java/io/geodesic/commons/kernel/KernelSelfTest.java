package io.geodesic.commons.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares a provider with the scalar one on a few small shapes and all functions, at start-up: the
 * guard against a virtual machine whose Vector API computes something else.
 */
final class KernelSelfTest {

  private static final int M = 9;
  private static final int N = 37;
  private static final int K = 5;

  private static final double[] SPECIAL = {
    0.0, -0.0, Double.MIN_VALUE, -1e-310, Double.NaN, 1.0 / 0, -1.0 / 0, 720, -745, -1, 1e300, 0.3
  };

  private KernelSelfTest() {}

  /** Returns the name of the first operation in which the two differ in a bit, if any. */
  static Optional<String> firstDifference(Kernels tested, Kernels reference) {
    for (Map.Entry<String, Function<Kernels, double[]>> operation : operations().entrySet()) {
      double[] actual = operation.getValue().apply(tested);
      double[] expected = operation.getValue().apply(reference);
      for (int i = 0; i < expected.length; i++) {
        if (Double.doubleToLongBits(actual[i]) != Double.doubleToLongBits(expected[i])) {
          return Optional.of(operation.getKey());
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, Function<Kernels, double[]>> operations() {
    Map<String, Function<Kernels, double[]>> operations = new LinkedHashMap<>();
    products(operations);
    reductions(operations);
    functions(operations);
    return operations;
  }

  private static void products(Map<String, Function<Kernels, double[]>> operations) {
    double[] a = values(N * N, 1);
    double[] b = values(N * N, 2);
    operations.put(
        "gemm",
        k -> {
          double[] c = values(M * N, 3);
          k.gemm(false, false, M, N, K, 1, a, 0, K, b, 1, N, 1, c, 0, N);
          k.gemm(true, false, M, N, K, 0.5, a, 0, M, b, 2, N, 0.3, c, 0, N);
          k.gemm(false, true, M, N, K, 1, a, 3, K, b, 0, K, -1, c, 0, N);
          k.gemm(true, false, N, M, K, 1, a, 0, N, b, 0, M, 1, c, 0, M);
          return c;
        });
    operations.put(
        "affine",
        k -> {
          double[] y = new double[M * N];
          k.affine(M, N, K, a, 0, K, b, 0, N, a, 7, y, 0, N);
          return y;
        });
    operations.put(
        "gemmPacked",
        k -> {
          double[] c = values(M * N, 3);
          double[] packed = new double[k.packedLength(K, N)];
          k.pack(true, K, N, b, 1, K, packed, 0);
          k.gemmPacked(M, N, K, a, 2, K, packed, 0, 0.3, c, 0, N);
          return c;
        });
    operations.put(
        "rankUpdate",
        k -> {
          double[] c = values(N * N, 4);
          k.rankUpdate(N, K, 0.7, a, 0, N, 0.9, c, 0, N);
          return c;
        });
  }

  private static void reductions(Map<String, Function<Kernels, double[]>> operations) {
    double[] x = values(M * N, 5);
    double[] y = values(M * N, 6);
    operations.put("sum", k -> new double[] {k.sum(x, 1, 3 * N)});
    operations.put("dot", k -> new double[] {k.dot(x, 1, y, 2, 3 * N)});
    operations.put(
        "columnSums",
        k -> {
          double[] out = values(N, 7);
          k.columnSums(M, N, x, 0, N, 0.5, out, 0);
          return out;
        });
  }

  private static void functions(Map<String, Function<Kernels, double[]>> operations) {
    unary(operations, "exp", Kernels::exp);
    unary(operations, "expm1", Kernels::expm1);
    unary(operations, "log", Kernels::log);
    unary(operations, "log1p", Kernels::log1p);
    unary(operations, "tanh", Kernels::tanh);
    unary(operations, "sigmoid", Kernels::sigmoid);
    unary(operations, "softplus", Kernels::softplus);
    unary(operations, "elu", Kernels::elu);
    unary(operations, "relu", Kernels::relu);
    pullBack(operations, "tanhDerivative", Kernels::tanhDerivative);
    pullBack(operations, "sigmoidDerivative", Kernels::sigmoidDerivative);
    pullBack(operations, "eluDerivative", Kernels::eluDerivative);
    pullBack(operations, "reluDerivative", Kernels::reluDerivative);
  }

  @FunctionalInterface
  private interface Unary {
    void apply(Kernels k, int n, double[] x, int xOffset, double[] out, int outOffset);
  }

  @FunctionalInterface
  private interface PullBack {
    void apply(
        Kernels k, int n, double[] y, int yFrom, double[] g, int gFrom, double[] out, int outFrom);
  }

  private static void unary(
      Map<String, Function<Kernels, double[]>> operations, String name, Unary function) {
    operations.put(
        name,
        k -> {
          double[] x = values(2 * N, 8);
          System.arraycopy(SPECIAL, 0, x, N, SPECIAL.length);
          function.apply(k, 2 * N, x, 0, x, 0);
          return x;
        });
  }

  private static void pullBack(
      Map<String, Function<Kernels, double[]>> operations, String name, PullBack function) {
    operations.put(
        name,
        k -> {
          double[] out = new double[N];
          function.apply(k, N, values(N, 9), 0, values(N, 10), 0, out, 0);
          return out;
        });
  }

  /** Returns n different numbers between −3 and 3 that need rounding in every product. */
  private static double[] values(int n, int salt) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = (i * 37 + salt * 17) % 101 * 0.06 - 3;
    }
    return values;
  }
}
