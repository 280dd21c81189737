package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Form.BATCH;
import static io.geodesic.autodiff.primitive.Form.BATCH_OUT;
import static io.geodesic.autodiff.primitive.Form.MATRIX;
import static io.geodesic.autodiff.primitive.Form.ROW;
import static io.geodesic.autodiff.primitive.Form.TALL;
import static io.geodesic.autodiff.primitive.PrimitiveCase.onForms;

import io.geodesic.autodiff.testing.Array;
import java.util.List;
import java.util.stream.Stream;

/** Slices of columns and their placement among zeros. */
final class ColumnCases {

  private static final List<List<Form>> ONE =
      List.of(List.of(BATCH), List.of(TALL), List.of(MATRIX), List.of(ROW));

  private ColumnCases() {}

  static List<PrimitiveCase> rows() {
    return Stream.of(slices(), placements()).flatMap(List::stream).flatMap(List::stream).toList();
  }

  private static List<List<PrimitiveCase>> slices() {
    return List.of(
        onForms(
            "first columns",
            ONE,
            x -> Columns.columns(x.get(0), 0, half(x.get(0).shape().cols())),
            x -> slice(x.get(0), 0, half(x.get(0).cols()))),
        onForms(
            "last columns",
            ONE,
            x -> {
              int cols = x.get(0).shape().cols();
              return Columns.columns(x.get(0), cols - half(cols), half(cols));
            },
            x -> {
              int cols = x.get(0).cols();
              return slice(x.get(0), cols - half(cols), half(cols));
            }));
  }

  private static List<List<PrimitiveCase>> placements() {
    return List.of(
        onForms(
            "embed within",
            ONE,
            x -> Columns.embed(x.get(0), 2, x.get(0).shape().cols() + 3),
            x -> place(x.get(0), 2, x.get(0).cols() + 3)),
        onForms(
            "embed at the end",
            ONE,
            x -> Columns.embed(x.get(0), 1, x.get(0).shape().cols() + 1),
            x -> place(x.get(0), 1, x.get(0).cols() + 1)),
        onForms(
            "columns joined",
            List.of(List.of(BATCH, BATCH_OUT)),
            x -> {
              int left = x.get(0).shape().cols();
              int cols = left + x.get(1).shape().cols();
              return Arithmetic.add(
                  Columns.embed(x.get(0), 0, cols), Columns.embed(x.get(1), left, cols));
            },
            x -> {
              int left = x.get(0).cols();
              return Array.of(
                  x.get(0).rows(),
                  left + x.get(1).cols(),
                  (i, j) -> j < left ? x.get(0).get(i, j) : x.get(1).get(i, j - left));
            }));
  }

  private static int half(int cols) {
    return (cols + 1) / 2;
  }

  private static Array slice(Array x, int from, int count) {
    return Array.of(x.rows(), count, (i, j) -> x.get(i, from + j));
  }

  private static Array place(Array x, int from, int cols) {
    return Array.of(
        x.rows(), cols, (i, j) -> j >= from && j < from + x.cols() ? x.get(i, j - from) : 0);
  }
}
