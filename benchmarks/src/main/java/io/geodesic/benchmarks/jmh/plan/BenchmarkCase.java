package io.geodesic.benchmarks.jmh.plan;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One benchmark method with all its parameters.
 *
 * @param type the benchmark class
 * @param method its method
 * @param parameters values by name, in order
 */
record BenchmarkCase(Class<?> type, String method, Map<String, String> parameters) {

  /** A regular expression that JMH matches with this benchmark alone. */
  String pattern() {
    return "^" + (type.getName() + "." + method).replace(".", "\\.") + "$";
  }

  @Override
  public String toString() {
    String name = type.getSimpleName() + "." + method;
    return parameters.isEmpty() ? name : name + " " + text(parameters);
  }

  /** Parameters as {@code name=value name=value}. */
  static String text(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }
}
