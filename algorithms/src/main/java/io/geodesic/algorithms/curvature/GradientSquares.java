package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.Images.reshape;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transposeProduct;
import static io.geodesic.autodiff.primitive.Sums.columnSums;

import io.geodesic.autodiff.primitive.ExampleProducts;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Records the squares of the gradients of single examples, summed. */
final class GradientSquares {

  private GradientSquares() {}

  /**
   * Σᵢ Σ_k (Σ_p x_ip g_kipᵀ)² over examples i, factor columns k and positions p, m·n numbers,
   * row-major.
   *
   * <p>With one position the gradients have rank 1, and so have their squares, whose sum is a
   * product of matrices of squares. With more, each gradient is formed.
   *
   * @param x N·positions × m
   * @param adjoints for each column, N·positions × n
   */
  static Var sum(Var x, List<Var> adjoints) {
    return x.shape().rows() == 1
        ? transposeProduct(square(x), columnwise(adjoints))
        : columnSums(columnwise(adjoints.stream().map(g -> gradients(x, g)).toList()));
  }

  /** The gradient of each example, N × m·n. */
  static Var gradients(Var x, Var adjoint) {
    Var products = ExampleProducts.transposeProduct(x, adjoint);
    return reshape(products, 1, products.shape().size());
  }

  /** Σ_k of the columns' squares. */
  static Var columnwise(List<Var> columns) {
    Var squares = square(columns.get(0));
    for (Var column : columns.subList(1, columns.size())) {
      squares = add(squares, square(column));
    }
    return squares;
  }
}
