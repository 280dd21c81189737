package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import java.util.List;
import java.util.Locale;

/**
 * W or Wᵀ in the layout of {@link Kernels#pack}, which products with many rows read.
 *
 * <p>Only {@link Primitive#prepared} hands these values out. They are never the input of a recorded
 * value, so no derivative is ever taken with respect to them.
 */
enum PackingRules implements Primitive {
  PACK {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand w = in[0];
      kernels.pack(false, w.rows, w.cols, w.data, w.offset, w.cols, out.data, out.offset);
    }
  },
  PACK_TRANSPOSE {
    @Override
    public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
      Operand w = in[0];
      kernels.pack(true, w.cols, w.rows, w.data, w.offset, w.cols, out.data, out.offset);
    }
  };

  /** Records the packed form of a fixed matrix; that of Wᵀ is packed from W itself. */
  static Var packed(Var w) {
    boolean transposed = w.primitive() == LinearAlgebraRules.TRANSPOSE;
    int length = KernelProvider.kernels().packedLength(w.shape().rows(), w.shape().cols());
    return w.tape()
        .record(
            transposed ? PACK_TRANSPOSE : PACK,
            Shape.row(length),
            List.of(transposed ? w.input(0) : w));
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    throw new IllegalStateException("a packed matrix has no tangent of its own");
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    throw new IllegalStateException("a packed matrix has no adjoint of its own");
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
