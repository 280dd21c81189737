package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.List;

/** y = min(max(x, low), high). */
record ClipRule(double low, double high) implements Primitive {

  /** 1 where low ≤ x ≤ high and 0 elsewhere. */
  record Inside(double low, double high) implements Primitive {
    @Override
    public String label() {
      return "inside [" + low + ", " + high + "]";
    }

    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      int size = out.size();
      for (int i = 0; i < size; i++) {
        double x = in[0].data[in[0].offset + i];
        out.data[out.offset + i] = low <= x && x <= high ? 1 : 0;
      }
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

  @Override
  public String label() {
    return "clip [" + low + ", " + high + "]";
  }

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    int size = out.size();
    for (int i = 0; i < size; i++) {
      out.data[out.offset + i] = Math.min(Math.max(in[0].data[in[0].offset + i], low), high);
    }
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    Var x = y.input(0);
    return multiply(x.tape().record(new Inside(low, high), x.shape(), List.of(x)), t);
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return jvp(y, i, g);
  }

  @Override
  public boolean mayOverwrite(int i) {
    return true;
  }
}
