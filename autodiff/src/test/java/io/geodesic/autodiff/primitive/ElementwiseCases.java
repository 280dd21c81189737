package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.ActivationDerivatives.ELU;
import static io.geodesic.autodiff.primitive.ActivationDerivatives.RELU;
import static io.geodesic.autodiff.primitive.ActivationDerivatives.SIGMOID;
import static io.geodesic.autodiff.primitive.ActivationDerivatives.TANH;
import static io.geodesic.autodiff.primitive.Domain.ANY;
import static io.geodesic.autodiff.primitive.Domain.BETWEEN_GRID;
import static io.geodesic.autodiff.primitive.Domain.GRID;
import static io.geodesic.autodiff.primitive.Domain.NONZERO;
import static io.geodesic.autodiff.primitive.Domain.POSITIVE;
import static io.geodesic.autodiff.primitive.Elementary.activationDerivative;
import static io.geodesic.autodiff.primitive.Form.BATCH;
import static io.geodesic.autodiff.primitive.Form.COLUMN;
import static io.geodesic.autodiff.primitive.Form.MATRIX;
import static io.geodesic.autodiff.primitive.Form.MATRIX_COLUMN;
import static io.geodesic.autodiff.primitive.Form.ROW;
import static io.geodesic.autodiff.primitive.Form.SCALAR;
import static io.geodesic.autodiff.primitive.Form.TALL;
import static io.geodesic.autodiff.primitive.Form.TALL_COLUMN;
import static io.geodesic.autodiff.primitive.PrimitiveCase.binary;
import static io.geodesic.autodiff.primitive.PrimitiveCase.unary;

import io.geodesic.autodiff.tape.Var;
import java.util.List;
import java.util.stream.Stream;

/** Primitives that act on each element. */
final class ElementwiseCases {

  private static final List<Domain> ANYWHERE = List.of(ANY, ANY);
  private static final List<Domain> OFF_KINK = List.of(NONZERO, ANY);
  private static final List<Domain> NEVER_EQUAL = List.of(GRID, BETWEEN_GRID);

  private static final List<List<Form>> EQUAL =
      Stream.of(BATCH, TALL, MATRIX, SCALAR).map(form -> List.of(form, form)).toList();

  private static final List<List<Form>> SECOND_REPEATED =
      List.of(
          List.of(BATCH, ROW),
          List.of(BATCH, COLUMN),
          List.of(BATCH, SCALAR),
          List.of(COLUMN, SCALAR),
          List.of(TALL, ROW),
          List.of(TALL, TALL_COLUMN),
          List.of(TALL, SCALAR),
          List.of(MATRIX, ROW),
          List.of(MATRIX, MATRIX_COLUMN),
          List.of(MATRIX, SCALAR));

  private static final List<List<Form>> AT_MOST_SECOND_REPEATED =
      Stream.concat(EQUAL.stream(), SECOND_REPEATED.stream()).toList();

  private static final List<List<Form>> EITHER_REPEATED =
      Stream.concat(
              AT_MOST_SECOND_REPEATED.stream(),
              SECOND_REPEATED.stream().map(pair -> List.of(pair.get(1), pair.get(0))))
          .toList();

  private static final List<List<Form>> OUTER =
      List.of(
          List.of(COLUMN, ROW),
          List.of(ROW, COLUMN),
          List.of(TALL_COLUMN, ROW),
          List.of(MATRIX_COLUMN, ROW));

  private ElementwiseCases() {}

  static List<PrimitiveCase> rows() {
    return Stream.of(functions(), arithmetic(), selections(), activationDerivatives())
        .flatMap(List::stream)
        .flatMap(List::stream)
        .toList();
  }

  private static List<List<PrimitiveCase>> functions() {
    return List.of(
        unary("tanh", ANY, Elementary::tanh, StrictMath::tanh),
        unary("sigmoid", ANY, Elementary::sigmoid, ElementwiseCases::sigmoid),
        unary("relu", NONZERO, Elementary::relu, x -> Math.max(x, 0)),
        unary("elu", NONZERO, Elementary::elu, x -> x > 0 ? x : StrictMath.expm1(x)),
        unary("softplus", ANY, Elementary::softplus, x -> StrictMath.log1p(StrictMath.exp(x))),
        unary("exp", ANY, Elementary::exp, StrictMath::exp),
        unary("log", POSITIVE, Elementary::log, StrictMath::log),
        unary("square", ANY, Elementary::square, x -> x * x),
        unary("reciprocal", NONZERO, Elementary::reciprocal, x -> 1 / x),
        unary("scale", ANY, x -> Arithmetic.scale(x, -1.7), x -> -1.7 * x),
        unary("shift", ANY, x -> Arithmetic.shift(x, 0.3), x -> x + 0.3),
        unary("constant", ANY, x -> Constants.constant(x.tape(), x.shape(), 2.5), x -> 2.5),
        unary("zeros", ANY, x -> Constants.zeros(x.tape(), x.shape()), x -> 0));
  }

  private static List<List<PrimitiveCase>> arithmetic() {
    return List.of(
        binary("add", ANYWHERE, EITHER_REPEATED, Arithmetic::add, (x, z) -> x + z),
        binary("subtract", ANYWHERE, EITHER_REPEATED, Arithmetic::subtract, (x, z) -> x - z),
        binary("multiply", ANYWHERE, EITHER_REPEATED, Arithmetic::multiply, (x, z) -> x * z),
        binary("outer product", ANYWHERE, OUTER, Arithmetic::multiply, (x, z) -> x * z),
        binary(
            "broadcast",
            ANYWHERE,
            AT_MOST_SECOND_REPEATED,
            (big, small) -> Sums.broadcast(small, big.shape()),
            (big, small) -> small));
  }

  private static List<List<PrimitiveCase>> selections() {
    return List.of(
        binary("min", NEVER_EQUAL, EQUAL, Selection::min, (x, z) -> x < z ? x : z),
        binary("max", NEVER_EQUAL, EQUAL, Selection::max, (x, z) -> x < z ? z : x),
        binary(
            "less or equal",
            NEVER_EQUAL,
            AT_MOST_SECOND_REPEATED,
            Selection::lessOrEqual,
            (x, z) -> x <= z ? 1 : 0),
        binary(
            "greater",
            NEVER_EQUAL,
            AT_MOST_SECOND_REPEATED,
            Selection::greater,
            (x, z) -> x > z ? 1 : 0),
        unary("clip", GRID, x -> Selection.clip(x, -0.6, 1), x -> x < -0.6 ? -0.6 : x > 1 ? 1 : x),
        unary("inside", GRID, ElementwiseCases::inside, x -> x < -0.6 || x > 1 ? 0 : 1));
  }

  private static List<List<PrimitiveCase>> activationDerivatives() {
    return List.of(
        binary(
            "tanh derivative",
            ANYWHERE,
            EQUAL,
            (y, g) -> activationDerivative(TANH, y, g),
            (y, g) -> g * (1 - y * y)),
        binary(
            "sigmoid derivative",
            ANYWHERE,
            EQUAL,
            (y, g) -> activationDerivative(SIGMOID, y, g),
            (y, g) -> g * y * (1 - y)),
        binary(
            "relu derivative",
            OFF_KINK,
            EQUAL,
            (y, g) -> activationDerivative(RELU, y, g),
            (y, g) -> y > 0 ? g : 0),
        binary(
            "elu derivative",
            OFF_KINK,
            EQUAL,
            (y, g) -> activationDerivative(ELU, y, g),
            (y, g) -> y > 0 ? g : g * (y + 1)));
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  private static Var inside(Var x) {
    return x.tape().record(new ClipRule.Inside(-0.6, 1), x.shape(), List.of(x));
  }
}
