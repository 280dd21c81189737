package io.geodesic.autodiff.testing;

import io.geodesic.autodiff.tape.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** A small row-major matrix for the twins of the tests. */
public final class Array {

  private final int rows;
  private final int cols;
  private final double[] data;

  /** The element in row i and column j. */
  @FunctionalInterface
  public interface Element {
    double at(int i, int j);
  }

  /** A matrix around an array, which is shared. */
  public Array(int rows, int cols, double[] data) {
    this.rows = rows;
    this.cols = cols;
    this.data = data;
  }

  public static Array of(int rows, int cols, Element element) {
    double[] data = new double[rows * cols];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < cols; j++) {
        data[i * cols + j] = element.at(i, j);
      }
    }
    return new Array(rows, cols, data);
  }

  /** A matrix of the given shape for a batch of {@code batch} examples. */
  public static Array draw(Shape shape, int batch, DoubleSupplier numbers) {
    int rows = shape.rows() * (shape.batched() ? batch : 1);
    return of(rows, shape.cols(), (i, j) -> numbers.getAsDouble());
  }

  /** Uniform numbers in (−1.5, 1.5). */
  public static Array random(Shape shape, int batch, SplittableRandom random) {
    return draw(shape, batch, () -> 3 * random.nextDouble() - 1.5);
  }

  public int rows() {
    return rows;
  }

  public int cols() {
    return cols;
  }

  /** The numbers, row-major; shared. */
  public double[] data() {
    return data;
  }

  public double get(int i, int j) {
    return data[i * cols + j];
  }

  /** The element at (i, j) of this scalar, row, column or matrix repeated to a larger shape. */
  public double repeated(int i, int j) {
    return get(rows == 1 ? 0 : i, cols == 1 ? 0 : j);
  }

  public Array map(DoubleUnaryOperator f) {
    return of(rows, cols, (i, j) -> f.applyAsDouble(get(i, j)));
  }

  /** f(this, other) element by element, with either repeated to the other's rows and columns. */
  public Array with(Array other, DoubleBinaryOperator f) {
    return of(
        rows == 1 ? other.rows : rows,
        cols == 1 ? other.cols : cols,
        (i, j) -> f.applyAsDouble(repeated(i, j), other.repeated(i, j)));
  }

  /** this + h·direction. */
  public Array plus(double h, Array direction) {
    return with(direction, (x, v) -> x + h * v);
  }

  public Array times(Array w) {
    return of(
        rows,
        w.cols,
        (i, j) -> {
          double sum = 0;
          for (int l = 0; l < cols; l++) {
            sum += get(i, l) * w.get(l, j);
          }
          return sum;
        });
  }

  public Array transposed() {
    return of(cols, rows, (i, j) -> get(j, i));
  }

  /** The sum of row i. */
  public double rowSum(int i) {
    double sum = 0;
    for (int j = 0; j < cols; j++) {
      sum += get(i, j);
    }
    return sum;
  }

  public double sum() {
    return Arrays.stream(data).sum();
  }

  /** Σ this ⊙ other. */
  public double dot(Array other) {
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      sum += data[i] * other.data[i];
    }
    return sum;
  }

  /** Euclidean length of all elements. */
  public double norm() {
    return Math.sqrt(dot(this));
  }

  /** The rows {@code from … to − 1}. */
  public Array rowRange(int from, int to) {
    return new Array(to - from, cols, Arrays.copyOfRange(data, from * cols, to * cols));
  }
}
