package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Form.BATCH;
import static io.geodesic.autodiff.primitive.Form.BATCH_OUT;
import static io.geodesic.autodiff.primitive.Form.MATRIX;
import static io.geodesic.autodiff.primitive.Form.MATRIX_OUT;
import static io.geodesic.autodiff.primitive.Form.ROW_OUT;
import static io.geodesic.autodiff.primitive.Form.TALL;
import static io.geodesic.autodiff.primitive.Form.TALL_OUT;
import static io.geodesic.autodiff.primitive.Form.WEIGHT;
import static io.geodesic.autodiff.primitive.LinearAlgebra.accumulate;
import static io.geodesic.autodiff.primitive.LinearAlgebra.affine;
import static io.geodesic.autodiff.primitive.LinearAlgebra.product;
import static io.geodesic.autodiff.primitive.PrimitiveCase.onForms;

import java.util.List;
import java.util.stream.Stream;

/** Matrix products, with fixed and batched operands, and the fused forms of their sums. */
final class MatrixCases {

  private static final List<List<Form>> FACTORS =
      List.of(List.of(BATCH, WEIGHT), List.of(TALL, WEIGHT), List.of(MATRIX, WEIGHT));

  private static final List<List<Form>> FACTORS_OF_TRANSPOSE =
      List.of(List.of(BATCH_OUT, WEIGHT), List.of(TALL_OUT, WEIGHT), List.of(MATRIX_OUT, WEIGHT));

  private static final List<List<Form>> FACTORS_AND_ADDEND =
      List.of(
          List.of(BATCH, WEIGHT, ROW_OUT),
          List.of(BATCH, WEIGHT, BATCH_OUT),
          List.of(TALL, WEIGHT, ROW_OUT),
          List.of(TALL, WEIGHT, TALL_OUT),
          List.of(MATRIX, WEIGHT, ROW_OUT),
          List.of(MATRIX, WEIGHT, MATRIX_OUT));

  private static final List<List<Form>> FACTORS_AND_TWO_ADDENDS =
      List.of(
          List.of(BATCH, WEIGHT, ROW_OUT, ROW_OUT),
          List.of(BATCH, WEIGHT, ROW_OUT, BATCH_OUT),
          List.of(BATCH, WEIGHT, BATCH_OUT, ROW_OUT),
          List.of(BATCH, WEIGHT, BATCH_OUT, BATCH_OUT));

  private static final List<List<Form>> TWO_PRODUCTS =
      List.of(List.of(BATCH, WEIGHT, BATCH, WEIGHT), List.of(MATRIX, WEIGHT, MATRIX, WEIGHT));

  private static final List<List<Form>> SAME_ROWS =
      List.of(List.of(BATCH, BATCH_OUT), List.of(TALL, TALL_OUT), List.of(MATRIX, MATRIX_OUT));

  private MatrixCases() {}

  static List<PrimitiveCase> rows() {
    return Stream.of(products(), sumsOfProducts())
        .flatMap(List::stream)
        .flatMap(List::stream)
        .toList();
  }

  private static List<List<PrimitiveCase>> products() {
    return List.of(
        onForms(
            "product", FACTORS, x -> product(x.get(0), x.get(1)), x -> x.get(0).times(x.get(1))),
        onForms(
            "affine",
            FACTORS_AND_ADDEND,
            x -> affine(x.get(0), x.get(1), x.get(2)),
            x -> x.get(0).times(x.get(1)).with(x.get(2), Double::sum)),
        onForms(
            "transpose product",
            SAME_ROWS,
            x -> LinearAlgebra.transposeProduct(x.get(0), x.get(1)),
            x -> x.get(0).transposed().times(x.get(1))),
        onForms(
            "product with transpose",
            FACTORS_OF_TRANSPOSE,
            x -> product(x.get(0), LinearAlgebra.transpose(x.get(1))),
            x -> x.get(0).times(x.get(1).transposed())),
        onForms(
            "transpose",
            List.of(List.of(MATRIX)),
            x -> LinearAlgebra.transpose(x.get(0)),
            x -> x.get(0).transposed()));
  }

  private static List<List<PrimitiveCase>> sumsOfProducts() {
    return List.of(
        onForms(
            "product + addend",
            FACTORS_AND_ADDEND,
            x -> accumulate(product(x.get(0), x.get(1)), x.get(2)),
            x -> x.get(0).times(x.get(1)).with(x.get(2), Double::sum)),
        onForms(
            "addend + product",
            FACTORS_AND_ADDEND,
            x -> accumulate(x.get(2), product(x.get(0), x.get(1))),
            x -> x.get(0).times(x.get(1)).with(x.get(2), Double::sum)),
        onForms(
            "affine + addend",
            FACTORS_AND_TWO_ADDENDS,
            x -> accumulate(affine(x.get(0), x.get(1), x.get(2)), x.get(3)),
            x -> {
              return x.get(0)
                  .times(x.get(1))
                  .with(x.get(2), Double::sum)
                  .with(x.get(3), Double::sum);
            }),
        onForms(
            "product + product",
            TWO_PRODUCTS,
            x -> accumulate(product(x.get(0), x.get(1)), product(x.get(2), x.get(3))),
            x -> x.get(0).times(x.get(1)).with(x.get(2).times(x.get(3)), Double::sum)));
  }
}
