package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * One row of the test table: how a primitive is recorded, on which shapes, and what it computes.
 *
 * @param name shown in failures
 * @param arguments shapes and numbers of the operands
 * @param recording records the primitive
 * @param twin computes the same in plain Java
 */
record PrimitiveCase(String name, List<Argument> arguments, Recording recording, Twin twin) {

  record Argument(Form form, Domain domain) {}

  @FunctionalInterface
  interface Recording {
    Var record(List<Var> x);
  }

  @FunctionalInterface
  interface Twin {
    Array apply(List<Array> x);
  }

  /** All rows of the table. */
  static List<PrimitiveCase> all() {
    List<PrimitiveCase> all = new ArrayList<>();
    all.addAll(ColumnCases.rows());
    all.addAll(ElementwiseCases.rows());
    all.addAll(ImageCases.rows());
    all.addAll(ExampleProductCases.rows());
    all.addAll(MatrixCases.rows());
    all.addAll(RowwiseCases.rows());
    return all;
  }

  /** The same operation on several combinations of shapes, with arbitrary numbers. */
  static List<PrimitiveCase> onForms(
      String name, List<List<Form>> combinations, Recording recording, Twin twin) {
    return combinations.stream()
        .map(
            forms -> {
              List<Argument> arguments =
                  forms.stream().map(form -> new Argument(form, Domain.ANY)).toList();
              return new PrimitiveCase(name + forms, arguments, recording, twin);
            })
        .toList();
  }

  /** An elementwise function of one argument. */
  static List<PrimitiveCase> unary(
      String name, Domain domain, UnaryOperator<Var> recording, DoubleUnaryOperator twin) {
    return List.of(Form.BATCH, Form.TALL, Form.MATRIX).stream()
        .map(
            form ->
                new PrimitiveCase(
                    name + "[" + form + "]",
                    List.of(new Argument(form, domain)),
                    x -> recording.apply(x.get(0)),
                    x -> x.get(0).map(twin)))
        .toList();
  }

  /** An elementwise function of two arguments on several combinations of shapes. */
  static List<PrimitiveCase> binary(
      String name,
      List<Domain> domains,
      List<List<Form>> pairs,
      BinaryOperator<Var> recording,
      DoubleBinaryOperator twin) {
    return pairs.stream()
        .map(
            pair ->
                new PrimitiveCase(
                    name + pair,
                    List.of(
                        new Argument(pair.get(0), domains.get(0)),
                        new Argument(pair.get(1), domains.get(1))),
                    x -> recording.apply(x.get(0), x.get(1)),
                    x -> x.get(0).with(x.get(1), twin)))
        .toList();
  }
}
