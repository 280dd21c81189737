package io.geodesic.autodiff.testing;

import static io.geodesic.autodiff.primitive.Elementary.tanh;
import static io.geodesic.autodiff.primitive.LinearAlgebra.affine;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import java.util.List;
import java.util.SplittableRandom;

/** A perceptron 3-5-4-2 with tanh, its parameters in one flat vector. */
public final class SmallNetwork {

  public static final int INPUTS = 3;
  public static final int OUTPUTS = 2;

  private static final List<Shape> SHAPES =
      List.of(
          Shape.fixed(INPUTS, 5),
          Shape.row(5),
          Shape.fixed(5, 4),
          Shape.row(4),
          Shape.fixed(4, OUTPUTS),
          Shape.row(OUTPUTS));

  public final Tape tape = new Tape();
  public final Var observations = tape.input("observations", Shape.batch(INPUTS));
  public final VectorInput parameters = tape.vector("parameters", SHAPES);

  /** What each affine operation reads. */
  public final List<Var> layerInputs;

  /** What each affine operation gives. */
  public final List<Var> preActivations;

  public SmallNetwork() {
    Var first = layer(observations, 0);
    Var second = layer(tanh(first), 1);
    Var third = layer(tanh(second), 2);
    layerInputs = List.of(observations, tanh(first), tanh(second));
    preActivations = List.of(first, second, third);
  }

  private Var layer(Var x, int number) {
    return affine(x, parameters.slice(2 * number), parameters.slice(2 * number + 1));
  }

  public Var output() {
    return preActivations.get(preActivations.size() - 1);
  }

  /** A direction in parameter space. */
  public VectorInput direction(String name) {
    return tape.vector(name, SHAPES);
  }

  /** Draws a flat vector of parameters. */
  public double[] drawParameters(SplittableRandom random) {
    return random.doubles(parameters.length(), -1, 1).toArray();
  }
}
