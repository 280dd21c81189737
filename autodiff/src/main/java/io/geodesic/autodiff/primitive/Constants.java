package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Arrays;
import java.util.List;

/** Records constants, and recognises them so that products with 0 and 1 are not recorded at all. */
public final class Constants {

  private record Constant(double value) implements Primitive {
    @Override
    public String label() {
      return "constant " + value;
    }

    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Arrays.fill(out.data, out.offset, out.offset + out.size(), value);
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return null;
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return null;
    }
  }

  private Constants() {}

  /** A matrix whose elements all have the same value. */
  public static Var constant(Tape tape, Shape shape, double value) {
    return tape.record(new Constant(value), shape, List.of());
  }

  public static Var zeros(Tape tape, Shape shape) {
    return constant(tape, shape, 0);
  }

  static boolean isConstant(Var x) {
    return x.primitive() instanceof Constant;
  }

  static boolean isZero(Var x) {
    return x.primitive() instanceof Constant c && c.value() == 0;
  }

  /** The value of a constant's elements. */
  static double valueOf(Var x) {
    return ((Constant) x.primitive()).value();
  }
}
