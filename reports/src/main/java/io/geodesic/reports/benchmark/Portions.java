package io.geodesic.reports.benchmark;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Cuts what is too much for one figure. */
public final class Portions {

  private Portions() {}

  /**
   * Returns the items, together if there are few, or else by the values of the first parameter in
   * which they differ, then the next.
   *
   * @param most the largest portion
   */
  public static <T> List<List<T>> of(
      List<T> items, Function<T, Map<String, String>> params, int most) {
    if (items.size() <= most) {
      return List.of(items);
    }
    List<String> varying = new ParameterLabels(items.stream().map(params).toList()).varyingNames();
    if (varying.isEmpty()) {
      return Lists.partition(items, most);
    }
    Map<String, List<T>> byValue = new LinkedHashMap<>();
    for (T item : items) {
      String value = params.apply(item).getOrDefault(varying.get(0), "");
      byValue.computeIfAbsent(value, v -> new ArrayList<>()).add(item);
    }
    return byValue.values().stream().flatMap(part -> of(part, params, most).stream()).toList();
  }
}
