package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Arrays;

/** y = x in the columns from {@code from} on, zeros elsewhere; its adjoint is {@link SliceRule}. */
record EmbedRule(int from) implements Primitive {

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    Operand x = in[0];
    Arrays.fill(out.data, out.offset, out.offset + out.size(), 0);
    for (int i = 0; i < out.rows; i++) {
      int target = out.offset + i * out.cols + from;
      System.arraycopy(x.data, x.offset + i * x.cols, out.data, target, x.cols);
    }
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    return Columns.embed(t, from, y.shape().cols());
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return Columns.columns(g, from, y.input(0).shape().cols());
  }

  @Override
  public String label() {
    return "embed";
  }
}
