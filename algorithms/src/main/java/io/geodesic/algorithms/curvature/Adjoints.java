package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transposeProduct;

import io.geodesic.autodiff.tape.Var;
import java.util.List;

/**
 * The adjoints g_k of one layer's pre-activation on a tape.
 *
 * @param columns for each factor column, N·positions × outputs
 * @param secondMoment Σ_k g_kᵀg_k, the sum of their outer products over all rows, outputs × outputs
 * @param squares Σ_k g_k², entry by entry, N·positions × outputs
 */
public record Adjoints(List<Var> columns, Var secondMoment, Var squares) {

  /** Records the sums of products and squares. */
  public static Adjoints of(List<Var> columns) {
    return new Adjoints(columns, secondMoment(columns), GradientSquares.columnwise(columns));
  }

  /** Σ_k x_kᵀx_k. */
  static Var secondMoment(List<Var> columns) {
    return columns.stream()
        .map(x -> transposeProduct(x, x))
        .reduce((sum, square) -> add(sum, square))
        .orElseThrow();
  }
}
