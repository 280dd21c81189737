package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Form.BATCH;
import static io.geodesic.autodiff.primitive.Form.BATCH_OUT;
import static io.geodesic.autodiff.primitive.Form.PATCHES;
import static io.geodesic.autodiff.primitive.Form.TALL;
import static io.geodesic.autodiff.primitive.Form.TALL_OUT;
import static io.geodesic.autodiff.primitive.PrimitiveCase.onForms;

import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Products within each example; what has to be transposed to fit is made from the other form. */
final class ExampleProductCases {

  private static final int PATCHES_OF_IMAGE = ImageCases.VALID.positions();

  private ExampleProductCases() {}

  static List<PrimitiveCase> rows() {
    List<PrimitiveCase> rows = new ArrayList<>();
    rows.addAll(sharedRows(List.of(BATCH, BATCH_OUT), 1));
    rows.addAll(sharedRows(List.of(TALL, TALL_OUT), 2));
    rows.addAll(sharedRows(List.of(PATCHES, PATCHES), PATCHES_OF_IMAGE));
    rows.addAll(sharedCols(List.of(TALL, TALL), 2, 2));
    rows.addAll(sharedCols(List.of(TALL, BATCH), 2, 1));
    rows.addAll(sharedCols(List.of(BATCH, TALL), 1, 2));
    return rows;
  }

  /** Both have p rows for each example; for the plain product, x gets p columns. */
  private static List<PrimitiveCase> sharedRows(List<Form> forms, int p) {
    List<PrimitiveCase> rows = new ArrayList<>();
    rows.addAll(
        onForms(
            "transpose product in each example",
            List.of(forms),
            x -> ExampleProducts.transposeProduct(x.get(0), x.get(1)),
            x -> perExample(x, p, p, (a, b) -> a.transposed().times(b))));
    rows.addAll(
        onForms(
            "product in each example",
            List.of(forms),
            x -> ExampleProducts.product(flat(x.get(0), p), x.get(1)),
            x -> perExample(x, p, p, (a, b) -> new Array(a.cols(), p, a.data()).times(b))));
    return rows;
  }

  private static List<PrimitiveCase> sharedCols(List<Form> forms, int m, int n) {
    return onForms(
        "product with transposed in each example",
        List.of(forms),
        x -> ExampleProducts.productTranspose(x.get(0), x.get(1)),
        x -> perExample(x, m, n, (a, b) -> a.times(b.transposed())));
  }

  private static Var flat(Var x, int p) {
    return Images.reshape(x, x.shape().cols(), p);
  }

  /** The products of the examples' m rows of one and n rows of the other, one below the other. */
  private static Array perExample(List<Array> x, int m, int n, BinaryOperator<Array> product) {
    int batch = x.get(0).rows() / m;
    Array empty =
        product.apply(
            Array.of(m, x.get(0).cols(), (i, j) -> 0), Array.of(n, x.get(1).cols(), (i, j) -> 0));
    double[] all = new double[batch * empty.data().length];
    for (int i = 0; i < batch; i++) {
      Array one =
          product.apply(
              x.get(0).rowRange(i * m, (i + 1) * m), x.get(1).rowRange(i * n, (i + 1) * n));
      System.arraycopy(one.data(), 0, all, i * one.data().length, one.data().length);
    }
    return new Array(batch * empty.rows(), empty.cols(), all);
  }
}
