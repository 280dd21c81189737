package io.geodesic.autodiff.replay;

import static io.geodesic.autodiff.primitive.Elementary.tanh;

import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.primitive.Arithmetic;
import io.geodesic.autodiff.primitive.Columns;
import io.geodesic.autodiff.primitive.Constants;
import io.geodesic.autodiff.primitive.Elementary;
import io.geodesic.autodiff.primitive.Images;
import io.geodesic.autodiff.primitive.LinearAlgebra;
import io.geodesic.autodiff.primitive.PatchGeometry;
import io.geodesic.autodiff.primitive.Selection;
import io.geodesic.autodiff.primitive.Softmax;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A random graph of primitives with sums over the batch, gradients and a Hessian product. */
final class RandomProgram {

  private static final int WIDTH = 3;

  private static final PatchGeometry PATCHES = new PatchGeometry(WIDTH, 1, 1, 2, 1, 1);

  /** Bounded, so that sums in another order stay close. */
  private static final List<UnaryOperator<Var>> UNARY =
      List.of(
          Elementary::tanh,
          Elementary::sigmoid,
          Elementary::relu,
          Elementary::elu,
          x -> tanh(Elementary.softplus(x)),
          x -> tanh(Elementary.square(x)),
          x -> Elementary.exp(tanh(x)),
          x -> tanh(Softmax.logSoftmax(x)),
          Softmax::softmax,
          x -> Arithmetic.scale(x, -0.5),
          x -> Arithmetic.shift(tanh(x), 0.1),
          x -> Selection.clip(x, -0.5, 0.7),
          x -> Images.reshape(Elementary.sigmoid(Images.reshape(x, WIDTH, 1)), 1, WIDTH),
          x -> tanh(Images.fold(tanh(Images.patches(x, PATCHES)), PATCHES)),
          RandomProgram::sumsOfPatches,
          x -> Columns.embed(Columns.columns(x, 1, 2), 0, WIDTH),
          x -> Sums.broadcast(Constants.constant(x.tape(), Shape.scalar(), 0.3), x.shape()));

  private static final List<BinaryOperator<Var>> BINARY =
      List.of(
          (x, z) -> tanh(Arithmetic.add(x, z)),
          (x, z) -> tanh(Arithmetic.subtract(x, z)),
          (x, z) -> tanh(Arithmetic.multiply(x, z)),
          Selection::min,
          Selection::max,
          (x, z) -> tanh(Softmax.softmaxDerivative(x, z)));

  final List<Var> inputs = new ArrayList<>();
  final List<Var> outputs = new ArrayList<>();
  final List<Var> hot = new ArrayList<>();

  private final SplittableRandom random;
  private final Tape tape = new Tape();
  private final List<Var> batched = new ArrayList<>();
  private final List<Var> columns = new ArrayList<>();
  private final List<Var> rows = new ArrayList<>();
  private final List<Var> weights = new ArrayList<>();
  private final Var index;

  RandomProgram(long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < 3; i++) {
      batched.add(input(Shape.batch(WIDTH)));
      columns.add(input(Shape.batch(1)));
      rows.add(input(Shape.row(WIDTH)));
      weights.add(input(Shape.fixed(WIDTH, WIDTH)));
    }
    index = input(Shape.batch(1));
    int steps = random.nextInt(5, 40);
    for (int i = 0; i < steps; i++) {
      step();
    }
    chooseOutputs();
    inputs.stream().filter(input -> random.nextInt(3) == 0).forEach(hot::add);
  }

  /** Random numbers for all inputs. */
  Evaluation draw(int batch, SplittableRandom numbers) {
    Evaluation evaluation = new Evaluation(batch);
    for (Var input : inputs) {
      evaluation.bind(
          input,
          input == index
              ? Array.draw(input.shape(), batch, () -> numbers.nextInt(WIDTH))
              : Array.random(input.shape(), batch, numbers));
    }
    return evaluation;
  }

  private Var input(Shape shape) {
    Var input = tape.input("input", shape);
    inputs.add(input);
    return input;
  }

  private void step() {
    Var x = any(batched);
    switch (random.nextInt(11)) {
      case 0, 1 -> batched.add(any(UNARY).apply(x));
      case 2, 3 -> batched.add(any(BINARY).apply(x, any(batched)));
      case 4 -> batched.add(tanh(LinearAlgebra.product(x, any(weights))));
      case 5 -> batched.add(tanh(LinearAlgebra.affine(x, any(weights), any(rows))));
      case 6 -> batched.add(tanh(LinearAlgebra.affine(x, any(weights), any(batched))));
      case 7 ->
          batched.add(
              any(BINARY.subList(0, 3)).apply(x, any(random.nextBoolean() ? columns : rows)));
      case 8 ->
          columns.add(tanh(random.nextBoolean() ? Sums.rowSums(x) : Softmax.gather(x, index)));
      case 9 -> columns.add(any(BINARY).apply(any(columns), any(columns)));
      default -> fixedStep();
    }
  }

  private void fixedStep() {
    if (random.nextBoolean()) {
      rows.add(tanh(LinearAlgebra.affine(any(rows), any(weights), any(rows))));
    } else {
      weights.add(LinearAlgebra.transpose(tanh(any(weights))));
    }
  }

  private void chooseOutputs() {
    for (int i = 0; i < 3; i++) {
      outputs.add(any(batched));
      outputs.add(any(columns));
    }
    outputs.add(any(rows));
    outputs.add(tanh(Sums.sum(any(batched))));
    outputs.add(Sums.columnSums(any(batched)));
    outputs.add(LinearAlgebra.transposeProduct(any(batched), any(columns)));
    Var last = batched.get(batched.size() - 1);
    Var loss = Sums.sum(Arithmetic.multiply(Elementary.square(last), any(columns)));
    List<Var> wrt = inputs.stream().filter(x -> x != index && random.nextBoolean()).toList();
    List<Var> directions = wrt.stream().map(x -> input(x.shape())).toList();
    outputs.addAll(Derivatives.grad(loss, wrt));
    outputs.addAll(Derivatives.hvp(loss, wrt, directions));
  }

  /** Reads the padding, unlike a fold of the patches. */
  private static Var sumsOfPatches(Var x) {
    Var sums = Sums.rowSums(Images.patches(x, PATCHES));
    Var all = Images.reshape(sums, 1, PATCHES.positions());
    return tanh(Columns.columns(all, 0, WIDTH));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
