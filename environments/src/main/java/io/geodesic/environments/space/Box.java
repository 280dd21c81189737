package io.geodesic.environments.space;

import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import io.geodesic.commons.random.RandomStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Arrays of reals, each component between two float32 bounds that belong to the space; a bound may
 * be infinite.
 *
 * <p>Immutable. Elements of more than one dimension are laid out in row-major order.
 */
public final class Box implements Space {
  private final double[] low;
  private final double[] high;
  private final int[] shape;

  /**
   * Builds the space, rounding the bounds to float32.
   *
   * @param low the lower bounds, as many as the shape has components
   * @param high the upper bounds, as many
   * @param shape the dimensions, each at least 1; none at all means one vector of {@code
   *     low.length} components
   * @throws IllegalArgumentException if the lengths do not fit the shape, or a lower bound is not ≤
   *     its upper bound
   */
  public Box(double[] low, double[] high, int... shape) {
    this.shape = shape.length == 0 ? new int[] {low.length} : shape.clone();
    int size = product(this.shape);
    if (low.length != size || high.length != size) {
      throw new IllegalArgumentException(
          "Box: %d lower and %d upper bounds for shape %s"
              .formatted(low.length, high.length, Arrays.toString(this.shape)));
    }
    this.low = toFloat32(low);
    this.high = toFloat32(high);
    for (int i = 0; i < size; i++) {
      if (!(this.low[i] <= this.high[i])) {
        throw new IllegalArgumentException(
            "Box: component %d has bounds [%s, %s]".formatted(i, low[i], high[i]));
      }
    }
  }

  /** Returns the box whose components all lie in [low, high]. */
  public static Box uniform(double low, double high, int... shape) {
    double[] lows = new double[product(shape)];
    double[] highs = new double[lows.length];
    Arrays.fill(lows, low);
    Arrays.fill(highs, high);
    return new Box(lows, highs, shape);
  }

  /** Returns the vectors whose component i lies in [−bounds[i], bounds[i]]. */
  public static Box symmetric(double... bounds) {
    return new Box(Arrays.stream(bounds).map(bound -> -bound).toArray(), bounds);
  }

  private static int product(int[] shape) {
    int product = 1;
    for (int dimension : shape) {
      if (dimension < 1) {
        throw new IllegalArgumentException("Box: shape " + Arrays.toString(shape));
      }
      product = Math.multiplyExact(product, dimension);
    }
    return product;
  }

  private static double[] toFloat32(double[] x) {
    return Arrays.stream(x).map(value -> (float) value).toArray();
  }

  @Override
  public int size() {
    return low.length;
  }

  /** Returns a copy of the dimensions. */
  public int[] shape() {
    return shape.clone();
  }

  /** Returns the lower bound of component i. */
  public double low(int i) {
    return low[i];
  }

  /** Returns the upper bound of component i. */
  public double high(int i) {
    return high[i];
  }

  @Override
  public boolean contains(double[] x, int offset) {
    for (int i = 0; i < low.length; i++) {
      if (!(x[offset + i] >= low[i] && x[offset + i] <= high[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Draws every component on its own, in order, and rounds it to float32: uniform between two
   * finite bounds, standard normal without bounds, and at unit exponential distance from a single
   * bound.
   */
  @Override
  public void sample(RandomStream random, double[] x, int offset) {
    for (int i = 0; i < low.length; i++) {
      x[offset + i] = (float) sample(random, low[i], high[i]);
    }
  }

  private static double sample(RandomStream random, double low, double high) {
    if (Double.isFinite(low)) {
      return Double.isFinite(high)
          ? low + (high - low) * random.nextDouble()
          : low - StrictMath.log1p(-random.nextDouble());
    }
    return Double.isFinite(high)
        ? high + StrictMath.log1p(-random.nextDouble())
        : random.nextGaussian();
  }

  @Override
  public String describe() {
    String dimensions =
        Ints.asList(shape).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "(", shape.length == 1 ? ",)" : ")"));
    return "Box(" + describe(low) + ", " + describe(high) + ", " + dimensions + ", float32)";
  }

  private static String describe(double[] bounds) {
    boolean constant = Arrays.stream(bounds).allMatch(bound -> bound == bounds[0]);
    return constant
        ? toText(bounds[0])
        : Arrays.stream(bounds).mapToObj(Box::toText).collect(Collectors.joining(" ", "[", "]"));
  }

  private static String toText(double bound) {
    return Double.isInfinite(bound) ? (bound > 0 ? "inf" : "-inf") : Float.toString((float) bound);
  }

  @Override
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "Box");
    map.put("shape", List.copyOf(Ints.asList(shape)));
    map.put("low", List.copyOf(Doubles.asList(low)));
    map.put("high", List.copyOf(Doubles.asList(high)));
    map.put("dtype", "float32");
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box box
        && Arrays.equals(low, box.low)
        && Arrays.equals(high, box.high)
        && Arrays.equals(shape, box.shape);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(low) + Arrays.hashCode(high)) + Arrays.hashCode(shape);
  }

  @Override
  public String toString() {
    return describe();
  }
}
