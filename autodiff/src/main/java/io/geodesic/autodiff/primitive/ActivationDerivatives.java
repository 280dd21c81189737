package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.shift;
import static io.geodesic.autodiff.primitive.Elementary.activationDerivative;
import static io.geodesic.autodiff.primitive.Selection.lessOrEqual;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Locale;

/**
 * z = g ⊙ d(y), where d(y) is an activation's derivative written in terms of its value y.
 *
 * <p>In g the map is diagonal: t ↦ d(y) ⊙ t. In y it is t ↦ g ⊙ d′(y) ⊙ t, again for tangents and
 * adjoints alike.
 */
enum ActivationDerivatives implements Primitive {
  /** d = 1 − y², d′ = −2y. */
  TANH(Kernels::tanhDerivative, (y, t) -> scale(multiply(y, t), -2)),
  /** d = y(1 − y), d′ = 1 − 2y. */
  SIGMOID(Kernels::sigmoidDerivative, (y, t) -> multiply(shift(scale(y, -2), 1), t)),
  /** d = 1 for y &gt; 0 and 0 otherwise, d′ = 0. */
  RELU(Kernels::reluDerivative, (y, t) -> null),
  /** d = 1 for y &gt; 0 and y + 1 otherwise, d′ = 0 and 1. */
  ELU(
      Kernels::eluDerivative,
      (y, t) -> multiply(lessOrEqual(y, Constants.zeros(y.tape(), Shape.scalar())), t));

  @FunctionalInterface
  private interface Forward {
    void apply(
        Kernels kernels,
        int n,
        double[] y,
        int yOffset,
        double[] g,
        int gOffset,
        double[] out,
        int outOffset);
  }

  @FunctionalInterface
  private interface SecondDerivative {
    Var apply(Var y, Var t);
  }

  private final Forward forward;
  private final SecondDerivative second;

  ActivationDerivatives(Forward forward, SecondDerivative second) {
    this.forward = forward;
    this.second = second;
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

  @Override
  public Var jvp(Var z, int i, Var t) {
    Var y = z.input(0);
    Var g = z.input(1);
    if (i == 1) {
      return activationDerivative(this, y, t);
    }
    Var slope = second.apply(y, t);
    return slope == null ? null : multiply(g, slope);
  }

  @Override
  public Var vjp(Var z, int i, Var g) {
    return jvp(z, i, g);
  }

  @Override
  public boolean mayOverwrite(int i) {
    return true;
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT) + " derivative";
  }
}
