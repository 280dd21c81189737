package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Elementary.activationDerivative;
import static io.geodesic.autodiff.primitive.Elementary.reciprocal;
import static io.geodesic.autodiff.primitive.Elementary.sigmoid;
import static io.geodesic.autodiff.primitive.Elementary.square;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Locale;

/**
 * Functions y = f(x) applied to each element. The Jacobian is diagonal, so one rule t ↦ f′(x) ⊙ t
 * serves tangents and adjoints.
 */
enum ElementaryRules implements Primitive {
  TANH(Kernels::tanh, (x, y, t) -> activationDerivative(ActivationDerivatives.TANH, y, t)),
  SIGMOID(Kernels::sigmoid, (x, y, t) -> activationDerivative(ActivationDerivatives.SIGMOID, y, t)),
  RELU(Kernels::relu, (x, y, t) -> activationDerivative(ActivationDerivatives.RELU, y, t)),
  ELU(Kernels::elu, (x, y, t) -> activationDerivative(ActivationDerivatives.ELU, y, t)),
  SOFTPLUS(Kernels::softplus, (x, y, t) -> multiply(sigmoid(x), t)),
  EXP(Kernels::exp, (x, y, t) -> multiply(y, t)),
  LOG(Kernels::log, (x, y, t) -> multiply(reciprocal(x), t)),
  SQUARE(
      (k, n, x, xo, out, o) -> k.multiply(n, x, xo, x, xo, out, o),
      (x, y, t) -> scale(multiply(x, t), 2)),
  RECIPROCAL(ElementaryRules::invert, (x, y, t) -> scale(multiply(square(y), t), -1));

  @FunctionalInterface
  private interface Forward {
    void apply(Kernels kernels, int n, double[] x, int xOffset, double[] out, int outOffset);
  }

  @FunctionalInterface
  private interface Derivative {
    Var apply(Var x, Var y, Var t);
  }

  private final Forward forward;
  private final Derivative derivative;

  ElementaryRules(Forward forward, Derivative derivative) {
    this.forward = forward;
    this.derivative = derivative;
  }

  private static void invert(
      Kernels kernels, int n, double[] x, int xOffset, double[] out, int outOffset) {
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = 1 / x[xOffset + i];
    }
  }

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    forward.apply(kernels, out.size(), in[0].data, in[0].offset, out.data, out.offset);
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    return derivative.apply(y.input(0), y, t);
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return derivative.apply(y.input(0), y, g);
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
