package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Locale;

/**
 * Forward kernels of {@link Sums}. All are linear: the tangent is the sum of the tangents, the
 * adjoint is repeated.
 */
enum SumRules implements Primitive {
  SUM {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      double sum = kernels.sum(in[0].data, in[0].offset, in[0].size());
      out.data[out.offset] = out.accumulate ? out.data[out.offset] + sum : sum;
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return Sums.sum(t);
    }
  },
  COLUMN_SUMS {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand x = in[0];
      kernels.columnSums(
          x.rows, x.cols, x.data, x.offset, x.cols, out.accumulate ? 1 : 0, out.data, out.offset);
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return Sums.columnSums(t);
    }
  },
  ROW_SUMS {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand x = in[0];
      kernels.rowSums(x.rows, x.cols, x.data, x.offset, x.cols, out.data, out.offset);
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return Sums.rowSums(t);
    }
  };

  @Override
  public Var vjp(Var y, int i, Var g) {
    return Sums.broadcast(g, y.input(0).shape());
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
