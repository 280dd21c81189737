package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Selection.greater;
import static io.geodesic.autodiff.primitive.Selection.lessOrEqual;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Locale;

/**
 * Elementwise selections between x and z. Their Jacobians are diagonal with 0s and 1s, so tangents
 * and adjoints pass through the same mask.
 */
enum SelectionRules implements Primitive {
  MIN(Kernels::min, (x, z) -> lessOrEqual(x, z), (x, z) -> greater(x, z)),
  MAX(Kernels::max, (x, z) -> lessOrEqual(z, x), (x, z) -> greater(z, x)),
  LESS_OR_EQUAL(SelectionRules::lessOrEqualMask, null, null),
  GREATER(SelectionRules::greaterMask, null, null);

  @FunctionalInterface
  private interface Forward {
    void apply(
        Kernels kernels,
        int n,
        double[] x,
        int xOffset,
        double[] z,
        int zOffset,
        double[] out,
        int outOffset);
  }

  @FunctionalInterface
  private interface Mask {
    Var apply(Var x, Var z);
  }

  private final Forward forward;
  private final Mask firstChosen;
  private final Mask secondChosen;

  SelectionRules(Forward forward, Mask firstChosen, Mask secondChosen) {
    this.forward = forward;
    this.firstChosen = firstChosen;
    this.secondChosen = secondChosen;
  }

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    forward.apply(
        kernels,
        out.size(),
        in[0].data,
        in[0].offset,
        in[1].data,
        in[1].offset,
        out.data,
        out.offset);
  }

  private static void lessOrEqualMask(
      Kernels kernels, int n, double[] x, int xAt, double[] z, int zAt, double[] out, int outAt) {
    for (int i = 0; i < n; i++) {
      out[outAt + i] = x[xAt + i] <= z[zAt + i] ? 1 : 0;
    }
  }

  private static void greaterMask(
      Kernels kernels, int n, double[] x, int xAt, double[] z, int zAt, double[] out, int outAt) {
    for (int i = 0; i < n; i++) {
      out[outAt + i] = x[xAt + i] > z[zAt + i] ? 1 : 0;
    }
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    Mask mask = i == 0 ? firstChosen : secondChosen;
    return mask == null ? null : multiply(mask.apply(y.input(0), y.input(1)), t);
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return jvp(y, i, g);
  }

  @Override
  public boolean mayOverwrite(int i) {
    return true;
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
