package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.testing.Inputs;
import java.util.List;

/** The factor S of the metric in the network's output. */
class FisherRootTest {

  /** S·Sᵀ·t = JᵀMJ·t with J from the network's output to the distribution's parameters. */
  @ForEachDistribution
  void rootTimesItsTransposeEqualsTheMetricInTheNetworksOutput(DistributionCase row) {
    int rows = 5;
    ActionDistribution distribution = row.distribution();
    int width = distribution.networkOutputs();
    Tape tape = new Tape();
    Var output = tape.input("output", Shape.batch(width));
    List<Var> free = Inputs.record(tape, "free", distribution.freeParameterShapes());
    Var tangent = tape.input("tangent", Shape.batch(width));
    Var weights = tape.input("weights", Shape.batch(1));
    List<Var> parameters = distribution.parameters(output, free);
    List<Var> moved = Jvp.of(parameters, List.of(output), List.of(tangent));
    List<Var> pulled = distribution.fisher(parameters, moved, weights);
    Var product = Vjp.of(parameters, pulled, List.of(output)).get(0);

    RandomStream random = DistributionCase.random(7);
    double[] direction = Inputs.normal(random, rows * width, 1);
    Inputs inputs =
        new Inputs()
            .put(output, Inputs.normal(random, rows * width, 1))
            .put(free, Inputs.normal(random, distribution.freeParameterShapes(), rows))
            .put(tangent, direction)
            .put(weights, 1, 1, 1, 1, 1);
    double[] expected = inputs.evaluate(product, rows);
    double[] actual = new double[rows * width];
    for (int k = 0; k < distribution.fisherRootColumns(); k++) {
      double[] column = inputs.evaluate(distribution.fisherRoot(parameters, k), rows);
      for (int i = 0; i < rows; i++) {
        double inner = 0;
        for (int j = i * width; j < (i + 1) * width; j++) {
          inner += column[j] * direction[j];
        }
        for (int j = i * width; j < (i + 1) * width; j++) {
          actual[j] += column[j] * inner;
        }
      }
    }
    assertArrayEquals(expected, actual, 1e-12);
  }

  @ForEachDistribution
  void columnsOutsideTheRootAreRejected(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    int columns = row.distribution().fisherRootColumns();
    for (int k : new int[] {-1, columns}) {
      IndexOutOfBoundsException error =
          assertThrows(
              IndexOutOfBoundsException.class,
              () -> row.distribution().fisherRoot(recorded.current, k));
      assertEquals("Index " + k + " out of bounds for length " + columns, error.getMessage());
    }
  }
}
