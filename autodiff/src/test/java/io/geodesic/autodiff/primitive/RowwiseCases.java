package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Domain.ANY;
import static io.geodesic.autodiff.primitive.Domain.INDEX;
import static io.geodesic.autodiff.primitive.Form.BATCH;
import static io.geodesic.autodiff.primitive.Form.COLUMN;
import static io.geodesic.autodiff.primitive.Form.MATRIX;
import static io.geodesic.autodiff.primitive.Form.MATRIX_COLUMN;
import static io.geodesic.autodiff.primitive.Form.ROW;
import static io.geodesic.autodiff.primitive.Form.SCALAR;
import static io.geodesic.autodiff.primitive.Form.TALL;
import static io.geodesic.autodiff.primitive.Form.TALL_COLUMN;
import static io.geodesic.autodiff.primitive.PrimitiveCase.onForms;

import io.geodesic.autodiff.primitive.PrimitiveCase.Argument;
import io.geodesic.autodiff.testing.Array;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sums, softmax and the choice of a column in each row. */
final class RowwiseCases {

  private static final List<List<Form>> ONE =
      List.of(List.of(BATCH), List.of(TALL), List.of(MATRIX), List.of(ROW), List.of(COLUMN));

  private static final List<List<Form>> TWO =
      List.of(List.of(BATCH, BATCH), List.of(TALL, TALL), List.of(MATRIX, MATRIX));

  private RowwiseCases() {}

  static List<PrimitiveCase> rows() {
    return Stream.of(sums(), sumsTo(), softmaxes(), choices())
        .flatMap(List::stream)
        .flatMap(List::stream)
        .toList();
  }

  private static List<List<PrimitiveCase>> sums() {
    return List.of(
        onForms("sum", ONE, x -> Sums.sum(x.get(0)), x -> total(x.get(0))),
        onForms("column sums", ONE, x -> Sums.columnSums(x.get(0)), x -> columnSums(x.get(0))),
        onForms("row sums", ONE, x -> Sums.rowSums(x.get(0)), x -> rowSums(x.get(0))));
  }

  private static List<List<PrimitiveCase>> sumsTo() {
    return List.of(
        sumTo(List.of(List.of(BATCH, SCALAR), List.of(MATRIX, SCALAR)), RowwiseCases::total),
        sumTo(List.of(List.of(TALL, ROW), List.of(MATRIX, ROW)), RowwiseCases::columnSums),
        sumTo(
            List.of(
                List.of(BATCH, COLUMN), List.of(TALL, TALL_COLUMN), List.of(MATRIX, MATRIX_COLUMN)),
            RowwiseCases::rowSums));
  }

  private static List<List<PrimitiveCase>> softmaxes() {
    return List.of(
        onForms("log softmax", ONE, x -> Softmax.logSoftmax(x.get(0)), x -> logSoftmax(x.get(0))),
        onForms(
            "softmax",
            ONE,
            x -> Softmax.softmax(x.get(0)),
            x -> logSoftmax(x.get(0)).map(StrictMath::exp)),
        onForms(
            "softmax derivative",
            TWO,
            x -> Softmax.softmaxDerivative(x.get(0), x.get(1)),
            x -> {
              Array mean = rowSums(x.get(0).with(x.get(1), (p, u) -> p * u));
              return x.get(0).with(x.get(1).with(mean, (u, m) -> u - m), (p, c) -> p * c);
            }));
  }

  private static List<List<PrimitiveCase>> choices() {
    return List.of(
        withIndex(
            "gather",
            List.of(
                List.of(BATCH, COLUMN), List.of(TALL, TALL_COLUMN), List.of(MATRIX, MATRIX_COLUMN)),
            x -> Softmax.gather(x.get(0), x.get(1)),
            x -> Array.of(x.get(0).rows(), 1, (i, j) -> x.get(0).get(i, column(x.get(1), i)))),
        withIndex(
            "scatter",
            List.of(List.of(COLUMN, COLUMN, BATCH), List.of(MATRIX_COLUMN, MATRIX_COLUMN, MATRIX)),
            x -> Softmax.scatter(x.get(0), x.get(1), x.get(2).shape().cols()),
            x ->
                Array.of(
                    x.get(2).rows(),
                    x.get(2).cols(),
                    (i, j) -> j == column(x.get(1), i) ? x.get(0).get(i, 0) : 0)));
  }

  private static List<PrimitiveCase> sumTo(List<List<Form>> forms, UnaryOperator<Array> twin) {
    return onForms(
        "sum to", forms, x -> Sums.sumTo(x.get(0), x.get(1).shape()), x -> twin.apply(x.get(0)));
  }

  private static List<PrimitiveCase> withIndex(
      String name,
      List<List<Form>> combinations,
      PrimitiveCase.Recording recording,
      PrimitiveCase.Twin twin) {
    return combinations.stream()
        .map(
            forms -> {
              List<Argument> arguments =
                  Stream.iterate(0, i -> i < forms.size(), i -> i + 1)
                      .map(i -> new Argument(forms.get(i), i == 1 ? INDEX : ANY))
                      .toList();
              return new PrimitiveCase(name + forms, arguments, recording, twin);
            })
        .toList();
  }

  private static int column(Array index, int row) {
    return (int) index.get(row, 0);
  }

  private static Array total(Array x) {
    return Array.of(1, 1, (i, j) -> x.sum());
  }

  private static Array columnSums(Array x) {
    return Array.of(1, x.cols(), (i, j) -> x.transposed().rowSum(j));
  }

  private static Array rowSums(Array x) {
    return Array.of(x.rows(), 1, (i, j) -> x.rowSum(i));
  }

  private static Array logSoftmax(Array x) {
    Array sums = rowSums(x.map(StrictMath::exp));
    return x.with(sums, (value, sum) -> value - StrictMath.log(sum));
  }
}
