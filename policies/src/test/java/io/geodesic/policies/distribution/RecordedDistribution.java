package io.geodesic.policies.distribution;

import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.testing.Inputs;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** A distribution on a tape, with inputs for all that its methods ask for. */
final class RecordedDistribution {

  final ActionDistribution distribution;
  final Tape tape = new Tape();
  final List<Var> old;
  final List<Var> current;
  final List<Var> tangents;
  final Var actions;
  final Var weights;

  RecordedDistribution(ActionDistribution distribution) {
    this.distribution = distribution;
    this.old = Inputs.record(tape, "old", distribution.parameterShapes());
    this.current = Inputs.record(tape, "current", distribution.parameterShapes());
    this.tangents = Inputs.record(tape, "tangent", distribution.parameterShapes());
    this.actions = tape.input("actions", Shape.batch(distribution.actionColumns()));
    this.weights = tape.input("weights", Shape.batch(1));
  }

  /** log π of each action under the parameters of one example. */
  double[] logProbabilities(double[][] parameters, Quadrature support) {
    double[] values = new double[support.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = logProbability(parameters, support.actions().get(i));
    }
    return values;
  }

  double logProbability(double[][] parameters, double[] action) {
    Inputs inputs = new Inputs().put(current, parameters).put(actions, action);
    return inputs.evaluate(distribution.logProbability(current, actions), 1)[0];
  }

  double entropy(double[][] parameters) {
    return new Inputs().put(current, parameters).evaluate(distribution.entropy(current), 1)[0];
  }

  double kl(double[][] before, double[][] after) {
    Inputs inputs = new Inputs().put(old, before).put(current, after);
    return inputs.evaluate(distribution.kl(old, current), 1)[0];
  }

  /** ∇ log π(a) in all parameters of one example. */
  double[] score(double[][] parameters, double[] action) {
    Var logProbability = sum(distribution.logProbability(current, actions));
    Inputs inputs = new Inputs().put(current, parameters).put(actions, action);
    return inputs.flat(Derivatives.grad(logProbability, current), 1);
  }

  /** wᵢMᵢtᵢ for a batch, one part for each parameter. */
  double[][] fisher(double[][] parameters, double[][] directions, double[] weight) {
    Inputs inputs =
        new Inputs().put(current, parameters).put(tangents, directions).put(weights, weight);
    return inputs.evaluate(distribution.fisher(current, tangents, weights), weight.length);
  }

  /** The metric of one example, column by column. */
  RealMatrix metric(double[][] parameters) {
    List<Var> product = distribution.fisher(current, tangents, weights);
    return columns(product, new Inputs().put(current, parameters).put(weights, 1));
  }

  /** The Hessian of KL(parameters‖·) at the parameters, column by column. */
  RealMatrix klHessian(double[][] parameters) {
    List<Var> product = Derivatives.hvp(sum(distribution.kl(old, current)), current, tangents);
    return columns(product, new Inputs().put(current, parameters).put(old, parameters));
  }

  private RealMatrix columns(List<Var> product, Inputs inputs) {
    int size = distribution.parameterShapes().stream().mapToInt(Shape::size).sum();
    RealMatrix matrix = new Array2DRowRealMatrix(size, size);
    for (int k = 0; k < size; k++) {
      double[][] unit = Inputs.split(Inputs.unit(size, k), distribution.parameterShapes(), 1);
      matrix.setColumn(k, inputs.put(tangents, unit).flat(product, 1));
    }
    return matrix;
  }
}
