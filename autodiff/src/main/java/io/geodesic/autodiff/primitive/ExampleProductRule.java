package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.ExampleProducts.product;
import static io.geodesic.autodiff.primitive.ExampleProducts.productTranspose;
import static io.geodesic.autodiff.primitive.ExampleProducts.transposeProduct;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;

/**
 * z = x·y in each example, with one of the two transposed or none.
 *
 * @param form which is transposed
 * @param rows rows of z for each example
 * @param inner length of the sums
 */
record ExampleProductRule(Form form, int rows, int inner) implements Primitive {

  /** The products; their derivatives are products of these forms again. */
  enum Form {
    PLAIN,
    TRANSPOSE_FIRST,
    TRANSPOSE_SECOND;

    boolean transposesFirst() {
      return this == TRANSPOSE_FIRST;
    }

    boolean transposesSecond() {
      return this == TRANSPOSE_SECOND;
    }
  }

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    Operand x = in[0];
    Operand y = in[1];
    int cols = out.cols;
    for (int i = 0; i < out.rows / rows; i++) {
      kernels.gemm(
          form.transposesFirst(),
          form.transposesSecond(),
          rows,
          cols,
          inner,
          1,
          x.data,
          x.offset + i * rows * inner,
          x.cols,
          y.data,
          y.offset + i * inner * cols,
          y.cols,
          0,
          out.data,
          out.offset + i * rows * cols,
          cols);
    }
  }

  @Override
  public Var jvp(Var z, int i, Var t) {
    Var x = i == 0 ? t : z.input(0);
    Var y = i == 1 ? t : z.input(1);
    return switch (form) {
      case PLAIN -> product(x, y);
      case TRANSPOSE_FIRST -> transposeProduct(x, y);
      case TRANSPOSE_SECOND -> productTranspose(x, y);
    };
  }

  @Override
  public Var vjp(Var z, int i, Var g) {
    Var x = z.input(0);
    Var y = z.input(1);
    return switch (form) {
      case PLAIN -> i == 0 ? productTranspose(g, y) : transposeProduct(x, g);
      case TRANSPOSE_FIRST -> i == 0 ? productTranspose(y, g) : product(x, g);
      case TRANSPOSE_SECOND -> i == 0 ? product(g, y) : transposeProduct(g, x);
    };
  }

  @Override
  public String label() {
    return "product in each example";
  }
}
