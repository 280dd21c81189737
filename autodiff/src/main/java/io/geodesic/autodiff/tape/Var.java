package io.geodesic.autodiff.tape;

import java.util.List;

/**
 * A value on a {@link Tape}: an input, or the result of a primitive applied to earlier values.
 *
 * <p>Vars compare by identity. They carry no numbers: those live in whatever replays the tape.
 */
public final class Var {

  private final Tape tape;
  private final int index;
  private final Primitive primitive;
  private final List<Var> inputs;
  private final Shape shape;
  private final String name;

  /** Makes an input. */
  Var(Tape tape, int index, String name, Shape shape) {
    this.tape = tape;
    this.index = index;
    this.primitive = null;
    this.inputs = List.of();
    this.shape = shape;
    this.name = name;
  }

  /** Makes a primitive's result. */
  Var(Tape tape, int index, Primitive primitive, List<Var> inputs, Shape shape) {
    this.tape = tape;
    this.index = index;
    this.primitive = primitive;
    this.inputs = List.copyOf(inputs);
    this.shape = shape;
    this.name = primitive.label();
  }

  public Tape tape() {
    return tape;
  }

  /** Position on the tape; inputs of a primitive have lower positions than its result. */
  public int index() {
    return index;
  }

  public boolean isInput() {
    return primitive == null;
  }

  /** The primitive that made this value; null for an input. */
  public Primitive primitive() {
    return primitive;
  }

  public List<Var> inputs() {
    return inputs;
  }

  public Var input(int i) {
    return inputs.get(i);
  }

  public Shape shape() {
    return shape;
  }

  /** The input's name, or the primitive's. */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return "%" + index + " " + name + " " + shape;
  }
}
