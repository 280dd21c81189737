package io.geodesic.environments.space;

import io.geodesic.commons.random.RandomStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lists of zeros and ones, each held by one double.
 *
 * @param n the number of components, at least 1
 */
public record MultiBinary(int n) implements Space {

  /** Checks the number of components. */
  public MultiBinary {
    if (n < 1) {
      throw new IllegalArgumentException(
          "MultiBinary space: n is " + n + "; it must be at least 1");
    }
  }

  @Override
  public int size() {
    return n;
  }

  @Override
  public boolean contains(double[] x, int offset) {
    for (int i = 0; i < n; i++) {
      if (!allows(x[offset + i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a component may have the value. */
  public boolean allows(double value) {
    return value == 0 || value == 1;
  }

  @Override
  public void sample(RandomStream random, double[] x, int offset) {
    for (int i = 0; i < n; i++) {
      x[offset + i] = random.nextInt(2);
    }
  }

  @Override
  public String describe() {
    return "MultiBinary(" + n + ")";
  }

  @Override
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "MultiBinary");
    map.put("n", n);
    return map;
  }
}
