package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.PlainMlp;
import io.geodesic.algorithms.testing.PlainPolicy;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The Kronecker factors of one layer in plain Java.
 *
 * @param a A = E[ããᵀ] with ã the input and a last 1
 * @param g G = E[JᵀMJ], J the distribution's parameters by the layer's pre-activation
 */
record PlainKronecker(RealMatrix a, RealMatrix g) {

  static PlainKronecker of(Policy policy, Batch batch, int layer) {
    PlainPolicy plain = new PlainPolicy(policy);
    PlainMlp net = plain.network();
    int in = net.inputs(layer);
    int out = net.outputs(layer);
    RealMatrix a = new Array2DRowRealMatrix(in + 1, in + 1);
    RealMatrix g = new Array2DRowRealMatrix(out, out);
    double[] theta = policy.parameters();
    for (int i = 0; i < batch.size(); i++) {
      double[] s = plain.observation(batch, i);
      double[] input = Arrays.copyOf(net.input(theta, s, layer), in + 1);
      input[in] = 1;
      RealVector homogeneous = new ArrayRealVector(input);
      a = a.add(homogeneous.outerProduct(homogeneous));
      int bias = net.offset(layer) + in * out;
      RealMatrix j =
          new Array2DRowRealMatrix(Differences.jacobian(v -> plain.parameters(v, s), theta))
              .getSubMatrix(0, plain.parameters(theta, s).length - 1, bias, bias + out - 1);
      RealMatrix m = new Array2DRowRealMatrix(plain.metric(plain.parameters(theta, s)));
      g = g.add(j.transpose().multiply(m).multiply(j));
    }
    double share = 1.0 / batch.size();
    return new PlainKronecker(a.scalarMultiply(share), g.scalarMultiply(share));
  }

  /** This ⋅ weight + other ⋅ weight. */
  PlainKronecker mix(double weight, PlainKronecker other, double otherWeight) {
    return new PlainKronecker(
        a.scalarMultiply(weight).add(other.a.scalarMultiply(otherWeight)),
        g.scalarMultiply(weight).add(other.g.scalarMultiply(otherWeight)));
  }

  /** A ⊗ G. */
  RealMatrix block() {
    return DenseFisher.kronecker(a, g);
  }

  /** (A + π√λ I) ⊗ (G + √λ/π I) with π = √(tr A/dim A ÷ tr G/dim G). */
  RealMatrix dampedBlock(double damping) {
    double pi =
        Math.sqrt(a.getTrace() / a.getRowDimension() / (g.getTrace() / g.getRowDimension()));
    double gamma = Math.sqrt(damping);
    return DenseFisher.kronecker(shifted(a, pi * gamma), shifted(g, gamma / pi));
  }

  private static RealMatrix shifted(RealMatrix x, double by) {
    return x.add(MatrixUtils.createRealIdentityMatrix(x.getRowDimension()).scalarMultiply(by));
  }
}
