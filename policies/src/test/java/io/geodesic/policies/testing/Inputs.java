package io.geodesic.policies.testing;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the inputs of a tape, and the values that follow from them. */
public final class Inputs {

  private final Map<Var, double[]> numbers = new HashMap<>();
  private final Map<VectorInput, double[]> vectors = new HashMap<>();

  public Inputs put(Var input, double... data) {
    numbers.put(input, data);
    return this;
  }

  public Inputs put(List<Var> inputs, double[][] data) {
    for (int i = 0; i < inputs.size(); i++) {
      put(inputs.get(i), data[i]);
    }
    return this;
  }

  public Inputs put(VectorInput input, double[] data) {
    vectors.put(input, data);
    return this;
  }

  /** The numbers of one value, row-major. */
  public double[] evaluate(Var output, int rows) {
    return evaluate(List.of(output), rows)[0];
  }

  /** The numbers of several values, each row-major. */
  public double[][] evaluate(List<Var> outputs, int rows) {
    Replay replay = new Replay(outputs, Workers.inline());
    numbers.forEach((input, data) -> replay.bind(input, data, 0));
    vectors.forEach(replay::bind);
    replay.evaluate(rows);
    double[][] values = new double[outputs.size()][];
    for (int i = 0; i < values.length; i++) {
      int from = replay.offset(outputs.get(i));
      int size = size(outputs.get(i).shape(), rows);
      values[i] = Arrays.copyOfRange(replay.array(outputs.get(i)), from, from + size);
    }
    return values;
  }

  /** The numbers of several values one after the other. */
  public double[] flat(List<Var> outputs, int rows) {
    return concatenate(evaluate(outputs, rows));
  }

  /** Records one input for each shape. */
  public static List<Var> record(Tape tape, String name, List<Shape> shapes) {
    List<Var> inputs = new ArrayList<>();
    shapes.forEach(shape -> inputs.add(tape.input(name, shape)));
    return inputs;
  }

  /** Standard normal numbers times a scale. */
  public static double[] normal(RandomStream random, int size, double scale) {
    double[] out = new double[size];
    random.fillGaussian(out, 0, size);
    for (int i = 0; i < size; i++) {
      out[i] *= scale;
    }
    return out;
  }

  /** Standard normal numbers for inputs of the given shapes. */
  public static double[][] normal(RandomStream random, List<Shape> shapes, int rows) {
    double[][] out = new double[shapes.size()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = normal(random, size(shapes.get(i), rows), 1);
    }
    return out;
  }

  public static int size(Shape shape, int rows) {
    return shape.size() * (shape.batched() ? rows : 1);
  }

  public static double[] concatenate(double[][] parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  /** Splits a flat vector into numbers for inputs of the given shapes. */
  public static double[][] split(double[] flat, List<Shape> shapes, int rows) {
    double[][] out = new double[shapes.size()][];
    int at = 0;
    for (int i = 0; i < out.length; i++) {
      int size = size(shapes.get(i), rows);
      out[i] = Arrays.copyOfRange(flat, at, at + size);
      at += size;
    }
    return out;
  }

  /** The unit vector e_k. */
  public static double[] unit(int size, int k) {
    double[] out = new double[size];
    out[k] = 1;
    return out;
  }
}
