package io.geodesic.policies.network;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import java.util.List;

/** A parametric function from input rows to output rows. */
public interface Network {

  /**
   * A network on a tape.
   *
   * @param output one row of {@link Network#outputs} numbers for each example
   * @param layers the affine layers, from the input to the output
   */
  record Recording(Var output, List<Layer> layers) {}

  int inputs();

  int outputs();

  /** The shapes of the parameter matrices, in the order of the flat parameter vector. */
  List<Shape> parameterShapes();

  /** Length of the flat parameter vector. */
  default int parameterCount() {
    return parameterShapes().stream().mapToInt(Shape::size).sum();
  }

  /**
   * Records the network.
   *
   * @param input N × inputs
   * @param parameters matrices with {@link #parameterShapes}
   */
  Recording record(Var input, List<Var> parameters);

  /** Fills the first {@link #parameterCount} numbers of {@code parameters} with initial values. */
  void initialize(double[] parameters, RandomStream random);
}
