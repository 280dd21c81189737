package io.geodesic.policies.distribution;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;

/**
 * One row of the distributions' tests.
 *
 * @param name how the row is called in reports
 * @param distribution what is tested
 * @param reference its twin
 * @param extremes parameters of one example at the ends of what must stay finite
 */
record DistributionCase(
    String name, ActionDistribution distribution, Reference reference, List<double[][]> extremes) {

  /**
   * Parameters of a batch that follow from normal network outputs and from free parameters that are
   * normal around their initial values.
   */
  double[][] parameters(RandomStream random, int rows) {
    Tape tape = new Tape();
    Var output = tape.input("output", Shape.batch(distribution.networkOutputs()));
    List<Var> free = Inputs.record(tape, "free", distribution.freeParameterShapes());
    return new Inputs()
        .put(output, Inputs.normal(random, rows * distribution.networkOutputs(), 1))
        .put(free, free(random))
        .evaluate(distribution.parameters(output, free), rows);
  }

  private double[][] free(RandomStream random) {
    List<Shape> shapes = distribution.freeParameterShapes();
    double[] values = new double[shapes.stream().mapToInt(Shape::size).sum()];
    distribution.initializeFreeParameters(values, 0);
    double[] noise = Inputs.normal(random, values.length, 1);
    for (int i = 0; i < values.length; i++) {
      values[i] += noise[i];
    }
    return Inputs.split(values, shapes, 1);
  }

  /** Parameters of one example. */
  double[][] parameters(int seed) {
    return parameters(random(seed), 1);
  }

  /** The parameters of example i of a batch. */
  double[][] example(double[][] batch, int i) {
    double[][] row = new double[batch.length][];
    for (int k = 0; k < row.length; k++) {
      Shape shape = distribution.parameterShapes().get(k);
      int from = shape.batched() ? i * shape.size() : 0;
      row[k] = Arrays.copyOfRange(batch[k], from, from + shape.size());
    }
    return row;
  }

  /** Number of parameters of one example. */
  int parameterCount() {
    return distribution.parameterShapes().stream().mapToInt(Shape::size).sum();
  }

  static RandomStream random(int seed) {
    return new RandomStreams(seed).stream("test");
  }

  /** A copy, for {@link ActionDistribution#sample} uses its parameters as work space. */
  static double[][] copy(double[][] parameters) {
    return Arrays.stream(parameters).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public String toString() {
    return name;
  }
}
