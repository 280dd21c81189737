package io.geodesic.autodiff.primitive;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operands that do not fit are named when they are recorded. */
class ShapeErrorsTest {

  private static final Tape TAPE = new Tape();
  private static final Var BATCH3 = TAPE.input("batch", Shape.batch(3));
  private static final Var BATCH4 = TAPE.input("batch", Shape.batch(4));
  private static final Var COLUMN = TAPE.input("column", Shape.batch(1));
  private static final Var TALL3 = TAPE.input("tall", new Shape(true, 2, 3));
  private static final Var TWO_BY_3 = TAPE.input("matrix", Shape.fixed(2, 3));
  private static final Var THREE_BY_4 = TAPE.input("matrix", Shape.fixed(3, 4));
  private static final Var ROW3 = TAPE.input("row", Shape.row(3));

  private record Misuse(String label, Runnable recording) {
    @Override
    public String toString() {
      return label;
    }
  }

  static Stream<Misuse> misuses() {
    return Stream.of(
        new Misuse("add: shapes N×3 and N×4", () -> Arithmetic.add(BATCH3, BATCH4)),
        new Misuse("add: shapes N×3 and N·2×3", () -> Arithmetic.add(BATCH3, TALL3)),
        new Misuse("add: shapes N×3 and 2×3", () -> Arithmetic.add(BATCH3, TWO_BY_3)),
        new Misuse("add: shapes N×1 and 1×3", () -> Arithmetic.add(COLUMN, ROW3)),
        new Misuse("multiply: shapes N×3 and N×4", () -> Arithmetic.multiply(BATCH3, BATCH4)),
        new Misuse("multiply: shapes N×1 and 2×3", () -> Arithmetic.multiply(COLUMN, TWO_BY_3)),
        new Misuse("product: shapes N×3 and 2×3", () -> LinearAlgebra.product(BATCH3, TWO_BY_3)),
        new Misuse("product: shapes N×3 and N×3", () -> LinearAlgebra.product(BATCH3, BATCH3)),
        new Misuse(
            "affine: shapes N×4 and 3×4", () -> LinearAlgebra.affine(BATCH4, THREE_BY_4, ROW3)),
        new Misuse(
            "affine: shapes N×3 and 1×3", () -> LinearAlgebra.affine(BATCH3, THREE_BY_4, ROW3)),
        new Misuse(
            "transposeProduct: shapes N×3 and N·2×3",
            () -> LinearAlgebra.transposeProduct(BATCH3, TALL3)),
        new Misuse(
            "transpose: a batch cannot be transposed, got N×3",
            () -> LinearAlgebra.transpose(BATCH3)),
        new Misuse(
            "columns: 2 columns from column 2 are not within 3",
            () -> Columns.columns(BATCH3, 2, 2)),
        new Misuse(
            "columns: 1 columns from column -1 are not within 3",
            () -> Columns.columns(BATCH3, -1, 1)),
        new Misuse(
            "columns: 0 columns from column 1 are not within 3",
            () -> Columns.columns(BATCH3, 1, 0)),
        new Misuse(
            "embed: 3 columns from column 2 are not within 4", () -> Columns.embed(BATCH3, 2, 4)),
        new Misuse(
            "patches: rows of 4 numbers expected, got N×3",
            () -> Images.patches(BATCH3, new PatchGeometry(2, 2, 1, 2, 1, 0))),
        new Misuse(
            "fold: rows of 4 numbers expected, got N×3",
            () -> Images.fold(BATCH3, new PatchGeometry(3, 2, 1, 2, 1, 0))),
        new Misuse(
            "fold: N·2×3 has not 3 rows for each image",
            () -> Images.fold(TALL3, new PatchGeometry(3, 1, 3, 1, 1, 0))),
        new Misuse("reshape: N·2×3 does not fill N·3×3", () -> Images.reshape(TALL3, 3, 3)),
        new Misuse("reshape: 2×3 does not fill 1×5", () -> Images.reshape(TWO_BY_3, 1, 5)),
        new Misuse(
            "product in each example: shapes N·2×3 and N×3",
            () -> ExampleProducts.transposeProduct(TALL3, BATCH3)),
        new Misuse(
            "product in each example: shapes 2×3 and 2×3",
            () -> ExampleProducts.transposeProduct(TWO_BY_3, TWO_BY_3)),
        new Misuse("min: shapes N×3 and 1×3", () -> Selection.min(BATCH3, ROW3)),
        new Misuse("max: shapes N×3 and N×4", () -> Selection.max(BATCH3, BATCH4)),
        new Misuse(
            "broadcast: N×4 does not repeat to N×3", () -> Selection.greater(BATCH3, BATCH4)),
        new Misuse("clip: low 1.0 must not exceed high 0.5", () -> Selection.clip(BATCH3, 1, 0.5)),
        new Misuse(
            "clip: low NaN must not exceed high 0.5",
            () -> Selection.clip(BATCH3, Double.NaN, 0.5)),
        new Misuse(
            "broadcast: 1×3 does not repeat to N×4", () -> Sums.broadcast(ROW3, BATCH4.shape())),
        new Misuse("sumTo: N×4 does not sum to 1×3", () -> Sums.sumTo(BATCH4, ROW3.shape())),
        new Misuse("gather: shapes N×3 and N×3", () -> Softmax.gather(BATCH3, BATCH3)),
        new Misuse("scatter: shapes N×3 and N×1", () -> Softmax.scatter(BATCH3, COLUMN, 4)),
        new Misuse(
            "softmaxDerivative: shapes N×3 and N×4",
            () -> Softmax.softmaxDerivative(BATCH3, BATCH4)),
        new Misuse(
            "tanh derivative: shapes N×3 and N×4",
            () -> Elementary.activationDerivative(ActivationDerivatives.TANH, BATCH3, BATCH4)));
  }

  @ParameterizedTest
  @MethodSource("misuses")
  void misuseIsNamed(Misuse misuse) {
    Exception thrown = assertThrows(IllegalArgumentException.class, () -> misuse.recording().run());
    assertTrue(thrown.getMessage().startsWith(misuse.label()), thrown.getMessage());
  }

  @Test
  void valuesOfTwoTapesDoNotMix() {
    Var other = new Tape().input("other", Shape.batch(3));
    assertThrows(IllegalArgumentException.class, () -> Arithmetic.add(BATCH3, other));
  }
}
