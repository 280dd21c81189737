package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.benchmarks.jmh.flop.NetworkShape;
import io.geodesic.commons.text.NearestMatch;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the parameters of the benchmarks may be, known before a fork starts. */
public final class ParameterCheck {

  private static final Catalog CATALOG = Catalog.standard();

  private static final Map<String, Consumer<String>> CHECKS =
      Map.ofEntries(
          Map.entry("algorithm", ParameterCheck::algorithm),
          positive("batch"),
          Map.entry("curvature", CATALOG.curvatures()::get),
          oneOf("distribution", ControlTask.DISTRIBUTIONS),
          Map.entry("env", CATALOG.environments()::spec),
          positive("environments"),
          oneOf("function", ElementaryFunctionsBenchmark.FUNCTIONS),
          oneOf("kernels", ForkedVm.KERNELS),
          positive("length"),
          Map.entry("network", NetworkShape::parse),
          Map.entry("product", PolicyProduct.Kind::parse),
          Map.entry("settings", TaskSettings::parse),
          Map.entry("shape", GemmShape::parse),
          positive("steps"),
          positive("threads"),
          oneOf("transpose", GemmBenchmark.TRANSPOSES));

  private ParameterCheck() {}

  /**
   * Checks a value.
   *
   * @throws IllegalArgumentException if the value is not allowed, or there is no such parameter
   */
  public static void check(String parameter, String value) {
    Consumer<String> check = CHECKS.get(parameter);
    if (check == null) {
      throw new IllegalArgumentException(
          NearestMatch.message("parameter", parameter, CHECKS.keySet().stream().sorted().toList()));
    }
    check.accept(value);
  }

  private static void algorithm(String value) {
    AlgorithmChoice choice = AlgorithmChoice.parse(value);
    CATALOG.algorithms().get(choice.algorithm());
    CATALOG.curvatures().get(choice.curvature(CATALOG));
  }

  private static Map.Entry<String, Consumer<String>> positive(String parameter) {
    return Map.entry(
        parameter,
        value -> {
          if (!value.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                "%s = %s; must be a whole number from 1 to 999999999".formatted(parameter, value));
          }
        });
  }

  private static Map.Entry<String, Consumer<String>> oneOf(
      String parameter, Collection<String> allowed) {
    return Map.entry(
        parameter,
        value -> {
          if (!allowed.contains(value)) {
            throw new IllegalArgumentException(
                NearestMatch.message(parameter, value, List.copyOf(allowed)));
          }
        });
  }
}
