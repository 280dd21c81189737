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
  MIN(Math::min, (x, z) -> lessOrEqual(x, z), (x, z) -> greater(x, z)),
  MAX(Math::max, (x, z) -> lessOrEqual(z, x), (x, z) -> greater(z, x)),
  LESS_OR_EQUAL((x, z) -> x <= z ? 1 : 0, null, null),
  GREATER((x, z) -> x > z ? 1 : 0, null, null);

  @FunctionalInterface
  private interface Choice {
    double apply(double x, double z);
  }

  @FunctionalInterface
  private interface Mask {
    Var apply(Var x, Var z);
  }

  private final Choice choice;
  private final Mask firstChosen;
  private final Mask secondChosen;

  SelectionRules(Choice choice, Mask firstChosen, Mask secondChosen) {
    this.choice = choice;
    this.firstChosen = firstChosen;
    this.secondChosen = secondChosen;
  }

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    double[] x = in[0].data;
    double[] z = in[1].data;
    int size = out.size();
    for (int i = 0; i < size; i++) {
      out.data[out.offset + i] = choice.apply(x[in[0].offset + i], z[in[1].offset + i]);
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
