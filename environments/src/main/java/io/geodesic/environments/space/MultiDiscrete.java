package io.geodesic.environments.space;

import io.geodesic.commons.random.RandomStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lists of indices, component i one of 0, …, n_i − 1, each held by one double.
 *
 * @param n the number of elements of each component, at least 1; at least one component
 */
public record MultiDiscrete(List<Integer> n) implements Space {

  /** Checks the numbers of elements and keeps a copy. */
  public MultiDiscrete {
    n = List.copyOf(n);
    if (n.isEmpty() || n.stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException(
          "MultiDiscrete space: n is " + n + "; it must hold numbers that are at least 1");
    }
  }

  @Override
  public int size() {
    return n.size();
  }

  /** Returns whether component i may have the value. */
  public boolean allows(int i, double value) {
    int index = (int) value;
    return index == value && index >= 0 && index < n.get(i);
  }

  @Override
  public boolean contains(double[] x, int offset) {
    for (int i = 0; i < n.size(); i++) {
      if (!allows(i, x[offset + i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void sample(RandomStream random, double[] x, int offset) {
    for (int i = 0; i < n.size(); i++) {
      x[offset + i] = random.nextInt(n.get(i));
    }
  }

  @Override
  public String describe() {
    return n.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(" ", "MultiDiscrete([", "])"));
  }

  @Override
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("type", "MultiDiscrete");
    map.put("nvec", n);
    return map;
  }
}
