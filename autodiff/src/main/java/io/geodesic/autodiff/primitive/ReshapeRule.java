package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;

/** y = x in another shape; free where the result may take over the operand's place. */
enum ReshapeRule implements Primitive {
  RESHAPE;

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    Operand x = in[0];
    if (x.data != out.data || x.offset != out.offset) {
      System.arraycopy(x.data, x.offset, out.data, out.offset, out.size());
    }
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    return Images.reshape(t, y.shape().rows(), y.shape().cols());
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return Images.reshape(g, y.input(0).shape().rows(), y.input(0).shape().cols());
  }

  @Override
  public boolean mayOverwrite(int i) {
    return true;
  }

  @Override
  public String label() {
    return "reshape";
  }
}
