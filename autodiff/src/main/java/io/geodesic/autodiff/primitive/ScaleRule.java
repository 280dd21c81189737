package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;

/** y = a·x. */
record ScaleRule(double a) implements Primitive {

  @Override
  public String label() {
    return "scale " + a;
  }

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    kernels.scale(out.size(), a, in[0].data, in[0].offset, out.data, out.offset);
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    return Arithmetic.scale(t, a);
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return Arithmetic.scale(g, a);
  }

  @Override
  public boolean mayOverwrite(int i) {
    return true;
  }
}
