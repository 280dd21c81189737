package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Elementary.exp;
import static io.geodesic.autodiff.primitive.Softmax.softmaxDerivative;
import static io.geodesic.autodiff.primitive.Sums.rowSums;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Locale;

/** Forward kernels and derivative rules of {@link Softmax}. */
enum SoftmaxRules implements Primitive {
  /** y = x − log Σ eˣ; dy = t − pᵀt, adjoint g − p·Σg, with p = eʸ. */
  LOG_SOFTMAX {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      int rows = out.rows;
      int cols = out.cols;
      int size = out.size();
      double[] y = out.data;
      double[] work = scratch.atLeast(size + rows);
      subtractRowMaxima(in[0], out);
      kernels.exp(size, y, out.offset, work, 0);
      kernels.rowSums(rows, cols, work, 0, cols, work, size);
      kernels.log(rows, work, size, work, size);
      for (int i = 0, at = out.offset; i < rows; i++) {
        double logSum = work[size + i];
        for (int j = 0; j < cols; j++, at++) {
          y[at] -= logSum;
        }
      }
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return subtract(t, rowSums(multiply(exp(y), t)));
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return subtract(g, multiply(exp(y), rowSums(g)));
    }
  },

  /** z = p ⊙ (u − pᵀu), symmetric in u. */
  DERIVATIVE {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      double[] p = in[0].data;
      double[] u = in[1].data;
      int cols = out.cols;
      for (int i = 0; i < out.rows; i++) {
        int pAt = in[0].offset + i * cols;
        int uAt = in[1].offset + i * cols;
        double mean = 0;
        for (int j = 0; j < cols; j++) {
          mean = Math.fma(p[pAt + j], u[uAt + j], mean);
        }
        for (int j = 0; j < cols; j++) {
          out.data[out.offset + i * cols + j] = p[pAt + j] * (u[uAt + j] - mean);
        }
      }
    }

    @Override
    public Var jvp(Var z, int i, Var t) {
      Var p = z.input(0);
      Var u = z.input(1);
      if (i == 1) {
        return softmaxDerivative(p, t);
      }
      Var centred = subtract(u, rowSums(multiply(p, u)));
      return subtract(multiply(t, centred), multiply(p, rowSums(multiply(t, u))));
    }

    @Override
    public Var vjp(Var z, int i, Var g) {
      Var p = z.input(0);
      Var u = z.input(1);
      if (i == 1) {
        return softmaxDerivative(p, g);
      }
      Var centred = subtract(u, rowSums(multiply(p, u)));
      return subtract(multiply(g, centred), multiply(u, rowSums(multiply(g, p))));
    }
  };

  private static void subtractRowMaxima(Operand x, Operand out) {
    int cols = out.cols;
    for (int i = 0; i < out.rows; i++) {
      int from = x.offset + i * cols;
      double max = x.data[from];
      for (int j = 1; j < cols; j++) {
        max = Math.max(max, x.data[from + j]);
      }
      for (int j = 0; j < cols; j++) {
        out.data[out.offset + i * cols + j] = x.data[from + j] - max;
      }
    }
  }

  @Override
  public boolean mayOverwrite(int i) {
    return true;
  }

  @Override
  public String label() {
    return this == DERIVATIVE ? "softmax derivative" : name().toLowerCase(Locale.ROOT);
  }
}
