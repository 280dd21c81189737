package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;

/** y = x's columns from {@code from} on, as many as y has; its adjoint is {@link EmbedRule}. */
record SliceRule(int from) implements Primitive {

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    Operand x = in[0];
    for (int i = 0; i < out.rows; i++) {
      int source = x.offset + i * x.cols + from;
      System.arraycopy(x.data, source, out.data, out.offset + i * out.cols, out.cols);
    }
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    return Columns.columns(t, from, y.shape().cols());
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return Columns.embed(g, from, y.input(0).shape().cols());
  }

  @Override
  public String label() {
    return "columns";
  }
}
