package io.geodesic.autodiff.tape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program under recording: inputs and primitive operations in the order in which they are
 * executed.
 *
 * <p>An operation that is recorded twice on the same inputs is stored once. Recording more never
 * changes what was recorded before, so one tape can hold a function, its derivatives and the
 * products of both.
 */
public final class Tape {

  private record Operation(Primitive primitive, List<Var> inputs, Shape shape) {}

  private final List<Var> vars = new ArrayList<>();
  private final Map<Operation, Var> recorded = new HashMap<>();

  /** Records an input. */
  public Var input(String name, Shape shape) {
    return append(new Var(this, vars.size(), name, shape));
  }

  /**
   * Records a flat vector input made of consecutive matrices.
   *
   * @param shapes fixed shapes of the slices, in order
   * @throws IllegalArgumentException if a shape is batched
   */
  public VectorInput vector(String name, List<Shape> shapes) {
    List<Var> slices = new ArrayList<>();
    for (Shape shape : shapes) {
      if (shape.batched()) {
        throw new IllegalArgumentException(
            "vector '" + name + "' holds fixed shapes only, got " + shape);
      }
      slices.add(input(name + "[" + slices.size() + "]", shape));
    }
    return new VectorInput(slices);
  }

  /**
   * Records a primitive operation.
   *
   * @param shape the result's shape
   * @throws IllegalArgumentException if an input belongs to another tape
   */
  public Var record(Primitive primitive, Shape shape, List<Var> inputs) {
    for (Var input : inputs) {
      if (input.tape() != this) {
        throw new IllegalArgumentException(
            primitive.label() + ": " + input + " was recorded on another tape");
      }
    }
    Operation operation = new Operation(primitive, List.copyOf(inputs), shape);
    Var known = recorded.get(operation);
    if (known != null) {
      return known;
    }
    Var result = append(new Var(this, vars.size(), primitive, inputs, shape));
    recorded.put(operation, result);
    return result;
  }

  /** Everything recorded so far, in order. */
  public List<Var> vars() {
    return List.copyOf(vars);
  }

  private Var append(Var result) {
    vars.add(result);
    return result;
  }
}
