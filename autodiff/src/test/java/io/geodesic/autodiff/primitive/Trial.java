package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import io.geodesic.autodiff.testing.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A case recorded for drawn sizes, at a drawn point. */
final class Trial {

  final PrimitiveCase row;
  final Tape tape = new Tape();
  final Sizes sizes;

  /** All arguments and their numbers. */
  final List<Var> arguments = new ArrayList<>();

  final List<Array> point = new ArrayList<>();

  /** The arguments that may move. */
  final List<Var> moving = new ArrayList<>();

  /** The primitive's result. */
  final Var y;

  final Evaluation evaluation;
  private final SplittableRandom random;

  Trial(PrimitiveCase row, Sizes sizes, long seed) {
    this.row = row;
    this.sizes = sizes;
    this.random = new SplittableRandom(seed);
    this.evaluation = new Evaluation(sizes.batch());
    for (PrimitiveCase.Argument argument : row.arguments()) {
      Shape shape = argument.form().of(sizes);
      Var x = tape.input("x" + arguments.size(), shape);
      arguments.add(x);
      point.add(Array.draw(shape, sizes.batch(), () -> argument.domain().draw(random, sizes)));
      if (argument.domain() != Domain.INDEX) {
        moving.add(x);
      }
    }
    y = row.recording().record(arguments);
    evaluation.bind(arguments, point);
  }

  /** A further input with random numbers. */
  Var randomInput(String name, Shape shape) {
    Var input = tape.input(name, shape);
    evaluation.bind(input, Array.random(shape, sizes.batch(), random));
    return input;
  }

  /** One direction for each moving argument. */
  List<Var> randomDirections(String name) {
    return moving.stream().map(x -> randomInput(name, x.shape())).toList();
  }

  /** The arguments' numbers moved by h along the directions. */
  List<Array> movedPoint(double h, List<Var> directions) {
    List<Array> moved = new ArrayList<>(point);
    for (int i = 0; i < moving.size(); i++) {
      int at = arguments.indexOf(moving.get(i));
      moved.set(at, point.get(at).plus(h, evaluation.numbers(directions.get(i))));
    }
    return moved;
  }

  /** Σ ⟨a, b⟩ over pairs of values. */
  double inner(List<Var> a, List<Var> b) {
    List<Array> x = evaluation.replay(a);
    List<Array> z = evaluation.replay(b);
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += x.get(i).dot(z.get(i));
    }
    return sum;
  }

  /** Π of the lengths of two lists of values: the scale of their inner product. */
  double scale(List<Var> a, List<Var> b) {
    return length(a) * length(b);
  }

  private double length(List<Var> vars) {
    return Math.sqrt(inner(vars, vars));
  }

  @Override
  public String toString() {
    return row.name() + " with " + sizes;
  }
}
