package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Softmax.gather;
import static io.geodesic.autodiff.primitive.Softmax.scatter;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Arrays;
import java.util.Locale;

/**
 * Picking a column in each row and its adjoint; linear in the first input, constant in the index.
 */
enum GatherRules implements Primitive {
  GATHER {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand x = in[0];
      for (int i = 0; i < out.rows; i++) {
        int column = column(in[1], i, x.cols);
        out.data[out.offset + i] = x.data[x.offset + i * x.cols + column];
      }
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return i == 0 ? gather(t, y.input(1)) : null;
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return i == 0 ? scatter(g, y.input(1), y.input(0).shape().cols()) : null;
    }
  },

  SCATTER {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Arrays.fill(out.data, out.offset, out.offset + out.size(), 0);
      for (int i = 0; i < out.rows; i++) {
        int column = column(in[1], i, out.cols);
        out.data[out.offset + i * out.cols + column] = in[0].data[in[0].offset + i];
      }
    }

    @Override
    public Var jvp(Var y, int i, Var t) {
      return i == 0 ? scatter(t, y.input(1), y.shape().cols()) : null;
    }

    @Override
    public Var vjp(Var y, int i, Var g) {
      return i == 0 ? gather(g, y.input(1)) : null;
    }
  };

  private static int column(Operand index, int row, int cols) {
    double value = index.data[index.offset + row];
    int column = (int) value;
    if (column != value || column < 0 || column >= cols) {
      throw new IllegalArgumentException(
          "gather: index " + value + " is not a column number in 0 … " + (cols - 1));
    }
    return column;
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
