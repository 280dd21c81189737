package io.geodesic.benchmarks.jmh.plan;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * All methods of a benchmark class for all combinations of some values of its parameters.
 *
 * @param type the benchmark class
 * @param parameters values by name; a parameter that is not named has its annotated values
 */
public record Selection(Class<?> type, Map<String, List<String>> parameters) {

  public Selection {
    parameters = Map.copyOf(parameters);
  }

  /** The benchmark with its annotated values. */
  static Selection of(Class<?> type) {
    return new Selection(type, Map.of());
  }

  /** The same with values of a parameter, separated by commas, in place of those it had. */
  Selection with(String parameter, String values) {
    return with(Map.of(parameter, List.of(values.split(",", -1))));
  }

  /** The same with those of the values that the benchmark has a parameter for. */
  Selection with(Map<String, List<String>> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    values.forEach(
        (name, own) -> {
          if (annotated().containsKey(name)) {
            changed.put(name, own);
          }
        });
    return new Selection(type, changed);
  }

  /** The names of the benchmark's parameters, with their annotated values. */
  Map<String, List<String>> annotated() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Field field : type.getDeclaredFields()) {
      Param param = field.getAnnotation(Param.class);
      if (param != null) {
        values.put(field.getName(), List.of(param.value()));
      }
    }
    return values;
  }

  /** All combinations, the last parameter running fastest, each with all methods. */
  List<BenchmarkCase> cases() {
    List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
    for (Map.Entry<String, List<String>> parameter : annotated().entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : parameters.getOrDefault(parameter.getKey(), parameter.getValue())) {
          Map<String, String> next = new LinkedHashMap<>(combination);
          next.put(parameter.getKey(), value);
          longer.add(next);
        }
      }
      combinations = longer;
    }
    List<BenchmarkCase> cases = new ArrayList<>();
    for (Map<String, String> combination : combinations) {
      for (String method : methods()) {
        cases.add(new BenchmarkCase(type, method, combination));
      }
    }
    return cases;
  }

  private List<String> methods() {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .map(Method::getName)
        .sorted()
        .toList();
  }
}
