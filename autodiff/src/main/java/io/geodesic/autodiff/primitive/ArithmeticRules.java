package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Sums.sumTo;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Locale;

/**
 * Forward kernels and derivative rules of {@link Arithmetic}; the second operand is repeated to the
 * first's shape.
 */
enum ArithmeticRules implements Primitive {
  /** y = x + z. */
  ADD {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand x = in[0];
      Operand z = in[1];
      int n = out.size();
      switch (Repeat.of(z, out)) {
        case NONE -> kernels.add(n, x.data, x.offset, z.data, z.offset, out.data, out.offset);
        case ROW ->
            kernels.addRow(
                out.rows, out.cols, x.data, x.offset, z.data, z.offset, out.data, out.offset);
        case COLUMN ->
            kernels.addColumn(
                out.rows, out.cols, x.data, x.offset, z.data, z.offset, out.data, out.offset);
        case SCALAR -> {
          double a = z.data[z.offset];
          for (int i = 0; i < n; i++) {
            out.data[out.offset + i] = x.data[x.offset + i] + a;
          }
        }
      }
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return t;
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return sumTo(g, y.input(i).shape());
    }
  },

  /** y = x ⊙ z. */
  MULTIPLY {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand x = in[0];
      Operand z = in[1];
      int n = out.size();
      switch (Repeat.of(z, out)) {
        case NONE -> kernels.multiply(n, x.data, x.offset, z.data, z.offset, out.data, out.offset);
        case ROW ->
            kernels.multiplyRow(
                out.rows, out.cols, x.data, x.offset, z.data, z.offset, out.data, out.offset);
        case COLUMN ->
            kernels.multiplyColumn(
                out.rows, out.cols, x.data, x.offset, z.data, z.offset, out.data, out.offset);
        case SCALAR -> kernels.scale(n, z.data[z.offset], x.data, x.offset, out.data, out.offset);
      }
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return multiply(y.input(1 - i), t);
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return sumTo(multiply(g, y.input(1 - i)), y.input(i).shape());
    }
  };

  /** How the smaller operand is repeated. */
  private enum Repeat {
    NONE,
    ROW,
    COLUMN,
    SCALAR;

    static Repeat of(Operand z, Operand out) {
      if (z.rows == out.rows) {
        return z.cols == out.cols ? NONE : COLUMN;
      }
      return z.cols == out.cols ? ROW : SCALAR;
    }
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
