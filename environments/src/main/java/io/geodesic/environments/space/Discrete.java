package io.geodesic.environments.space;

import io.geodesic.commons.random.RandomStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The indices 0, …, n − 1, each held by one double.
 *
 * @param n the number of elements, at least 1
 */
public record Discrete(int n) implements Space {

  /** Checks the number of elements. */
  public Discrete {
    if (n < 1) {
      throw new IllegalArgumentException("Discrete space: n is " + n + "; it must be at least 1");
    }
  }

  @Override
  public int size() {
    return 1;
  }

  /**
   * Returns the element as an int.
   *
   * @throws IllegalArgumentException if the value is not one of 0, …, n − 1
   */
  public int index(double value) {
    int index = (int) value;
    if (index != value || index < 0 || index >= n) {
      throw new IllegalArgumentException(
          "discrete action " + value + " is none of the integers 0 to " + (n - 1));
    }
    return index;
  }

  @Override
  public boolean contains(double[] x, int offset) {
    double value = x[offset];
    int index = (int) value;
    return index == value && index >= 0 && index < n;
  }

  @Override
  public void sample(RandomStream random, double[] x, int offset) {
    x[offset] = random.nextInt(n);
  }

  @Override
  public String describe() {
    return "Discrete(" + n + ")";
  }

  @Override
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "Discrete");
    map.put("n", n);
    return map;
  }
}
