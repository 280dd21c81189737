package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.LinearAlgebra.product;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transpose;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transposeProduct;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Locale;

/** Forward kernels and derivative rules of {@link LinearAlgebra}. */
enum LinearAlgebraRules implements Primitive {
  /** y = x·W. */
  PRODUCT {
    @Override
    public Var prepared(int i, Var input) {
      return i == 1 ? PackingRules.packed(input) : input;
    }

    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      multiply(kernels, in[0], in[1], 0, out);
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return i == 0 ? product(t, y.input(1)) : product(y.input(0), t);
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return i == 0 ? product(g, transpose(y.input(1))) : transposeProduct(y.input(0), g);
    }
  },

  /** y = x·W + c. */
  AFFINE {
    @Override
    public Var prepared(int i, Var input) {
      return i == 1 ? PackingRules.packed(input) : input;
    }

    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand x = in[0];
      Operand w = in[1];
      Operand c = in[2];
      if (c.rows == out.rows) {
        if (c.data != out.data || c.offset != out.offset) {
          System.arraycopy(c.data, c.offset, out.data, out.offset, out.size());
        }
        multiply(kernels, x, w, 1, out);
        return;
      }
      kernels.affinePacked(
          out.rows,
          out.cols,
          x.cols,
          x.data,
          x.offset,
          x.cols,
          w.data,
          w.offset,
          c.data,
          c.offset,
          out.data,
          out.offset,
          out.cols);
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return i == 2 ? t : PRODUCT.jvp(y, i, t);
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return i == 2 ? Sums.sumTo(g, y.input(2).shape()) : PRODUCT.vjp(y, i, g);
    }

    @Override
    public boolean mayOverwrite(int i) {
      return i == 2;
    }
  },

  /** y = xᵀ·z, summed over the rows. */
  TRANSPOSE_PRODUCT {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand x = in[0];
      Operand z = in[1];
      double beta = out.accumulate ? 1 : 0;
      if (x.data == z.data && x.offset == z.offset && x.cols == z.cols) {
        // The same bits for half the work.
        kernels.rankUpdate(
            x.cols, x.rows, 1, x.data, x.offset, x.cols, beta, out.data, out.offset, out.cols);
        return;
      }
      kernels.gemm(
          true,
          false,
          x.cols,
          z.cols,
          x.rows,
          1,
          x.data,
          x.offset,
          x.cols,
          z.data,
          z.offset,
          z.cols,
          beta,
          out.data,
          out.offset,
          out.cols);
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return i == 0 ? transposeProduct(t, y.input(1)) : transposeProduct(y.input(0), t);
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return i == 0 ? product(y.input(1), transpose(g)) : product(y.input(0), g);
    }
  },

  /** y = Wᵀ. */
  TRANSPOSE {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand w = in[0];
      for (int i = 0; i < w.rows; i++) {
        for (int j = 0; j < w.cols; j++) {
          out.data[out.offset + j * w.rows + i] = w.data[w.offset + i * w.cols + j];
        }
      }
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return transpose(t);
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return transpose(g);
    }
  };

  private static void multiply(Kernels kernels, Operand x, Operand w, double beta, Operand out) {
    kernels.gemmPacked(
        out.rows,
        out.cols,
        x.cols,
        x.data,
        x.offset,
        x.cols,
        w.data,
        w.offset,
        beta,
        out.data,
        out.offset,
        out.cols);
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
