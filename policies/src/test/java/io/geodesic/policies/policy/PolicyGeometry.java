package io.geodesic.policies.policy;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** The mean Fisher matrix of a policy over given observations, obtained in several ways. */
final class PolicyGeometry {

  private static final double STEP = 1e-5;

  private final ActionDistribution distribution;
  private final double[] theta;
  private final int rows;
  private final RecordedPolicy recorded;
  private final VectorInput direction;
  private final Var weights;
  private final List<Var> tangents;
  private final Inputs inputs = new Inputs();

  PolicyGeometry(Policy policy, double[] observations, int rows) {
    this.distribution = policy.distribution();
    this.theta = policy.parameters();
    this.rows = rows;
    Tape tape = new Tape();
    recorded = policy.record(tape);
    direction = tape.vector("direction", policy.parameterShapes());
    weights = tape.input("weights", Shape.batch(1));
    tangents = Jvp.of(recorded.parameters(), recorded.theta().slices(), direction.slices());
    double[] equal = new double[rows];
    Arrays.fill(equal, 1.0 / rows);
    inputs.put(weights, equal).put(recorded.observations(), observations);
    inputs.put(recorded.theta(), theta);
  }

  /** vjp(M · jvp(v)). */
  double[] fisherVectorProduct(double[] v) {
    List<Var> cotangents = distribution.fisher(recorded.parameters(), tangents, weights);
    List<Var> product = Vjp.of(recorded.parameters(), cotangents, recorded.theta().slices());
    return inputs.put(direction, v).flat(product, rows);
  }

  /** The Hessian of the mean KL(π_θ‖·) at θ, times v. */
  double[] klHessianVectorProduct(double[] v) {
    List<Var> old = Inputs.record(recorded.tape(), "old", distribution.parameterShapes());
    inputs.put(old, parameters());
    Var kl = sum(multiply(distribution.kl(old, recorded.parameters()), weights));
    List<Var> product = Derivatives.hvp(kl, recorded.theta().slices(), direction.slices());
    return inputs.put(direction, v).flat(product, rows);
  }

  /** Mean of JᵀMJ, with J by central differences and M applied to J's columns. */
  RealMatrix denseFisher() {
    RealMatrix jacobian = jacobian();
    RealMatrix metric = new Array2DRowRealMatrix(jacobian.getRowDimension(), theta.length);
    List<Shape> shapes = distribution.parameterShapes();
    List<Var> at = Inputs.record(recorded.tape(), "at", shapes);
    List<Var> moved = Inputs.record(recorded.tape(), "moved", shapes);
    List<Var> product = distribution.fisher(at, moved, weights);
    inputs.put(at, parameters());
    for (int k = 0; k < theta.length; k++) {
      inputs.put(moved, Inputs.split(jacobian.getColumn(k), shapes, rows));
      metric.setColumn(k, inputs.flat(product, rows));
    }
    return jacobian.transpose().multiply(metric);
  }

  /** The distribution's parameters, all examples, by θ. */
  RealMatrix jacobian() {
    double[] base = theta.clone();
    int size = Inputs.concatenate(parameters()).length;
    RealMatrix jacobian = new Array2DRowRealMatrix(size, base.length);
    for (int k = 0; k < base.length; k++) {
      double[] up = shifted(base, k, STEP);
      double[] down = shifted(base, k, -STEP);
      double[] column = new double[size];
      Arrays.setAll(column, i -> (up[i] - down[i]) / (2 * STEP));
      jacobian.setColumn(k, column);
    }
    inputs.put(recorded.theta(), theta);
    return jacobian;
  }

  private double[] shifted(double[] base, int k, double step) {
    double[] moved = base.clone();
    moved[k] += step;
    inputs.put(recorded.theta(), moved);
    return Inputs.concatenate(parameters());
  }

  private double[][] parameters() {
    return inputs.evaluate(recorded.parameters(), rows);
  }
}
