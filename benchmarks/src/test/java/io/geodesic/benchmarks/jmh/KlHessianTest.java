package io.geodesic.benchmarks.jmh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KlHessianTest {

  /** At θ_old the Hessian of the KL divergence is the Fisher information. */
  @ParameterizedTest
  @ValueSource(strings = {"gaussian", "categorical"})
  void hessianProductEqualsFisherProduct(String distribution) {
    try (ControlTask task = ControlTask.create("3-8-4", distribution, 20, 1)) {
      double[] v = task.direction();
      double[] fisher = new double[v.length];
      double[] hessian = new double[v.length];
      PolicyProduct.Kind.FISHER.prepare(task).multiply(v, fisher);
      PolicyProduct.Kind.HESSIAN.prepare(task).multiply(v, hessian);
      assertArrayEquals(fisher, hessian, 1e-12);
    }
  }
}
