package io.geodesic.algorithms.step;

import io.geodesic.autodiff.primitive.Columns;
import io.geodesic.autodiff.primitive.LinearAlgebra;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.network.Network;
import java.util.List;

/** A table of logits, one row for each state of a one-hot observation, in any coordinates. */
record TableNetwork(int inputs, int outputs, Coordinates coordinates) implements Network {

  @Override
  public List<Shape> parameterShapes() {
    return List.of(Shape.row(inputs * outputs));
  }

  @Override
  public Recording record(Var input, List<Var> parameters) {
    Var theta = coordinates.theta(parameters.get(0));
    Var logits = null;
    for (int s = 0; s < inputs; s++) {
      Var row = Columns.columns(theta, s * outputs, outputs);
      Var inState = LinearAlgebra.product(Columns.columns(input, s, 1), row);
      logits = Coordinates.plus(logits, inState);
    }
    return new Recording(logits, List.of());
  }

  @Override
  public void initialize(double[] parameters, RandomStream random) {
    random.fillGaussian(parameters, 0, parameterCount());
  }
}
