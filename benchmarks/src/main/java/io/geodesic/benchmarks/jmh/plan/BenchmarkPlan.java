package io.geodesic.benchmarks.jmh.plan;

import io.geodesic.benchmarks.jmh.ParameterCheck;
import io.geodesic.commons.text.NearestMatch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The benchmarks that answer a question.
 *
 * @param name what users type
 * @param description the question, in one line
 * @param effort how long each case is measured
 * @param selections what is measured
 */
public record BenchmarkPlan(
    String name, String description, Effort effort, List<Selection> selections) {

  public BenchmarkPlan {
    selections = List.copyOf(selections);
  }

  /**
   * Returns the plan with other values of parameters, in every benchmark that has them.
   *
   * @param values lists of values by parameter
   * @throws IllegalArgumentException if no benchmark of the plan has a parameter, or it may not
   *     have a value
   */
  public BenchmarkPlan with(Map<String, List<String>> values) {
    Set<String> known = new TreeSet<>();
    selections.forEach(selection -> known.addAll(selection.annotated().keySet()));
    values.forEach(
        (parameter, list) -> {
          if (!known.contains(parameter)) {
            throw new IllegalArgumentException(
                NearestMatch.message("parameter of bench " + name, parameter, known));
          }
          list.forEach(value -> ParameterCheck.check(parameter, value));
        });
    return new BenchmarkPlan(
        name,
        description,
        effort,
        selections.stream().map(selection -> selection.with(values)).toList());
  }

  /** The cases in order, each once. */
  List<BenchmarkCase> cases() {
    Set<BenchmarkCase> cases = new LinkedHashSet<>();
    selections.forEach(selection -> cases.addAll(selection.cases()));
    return List.copyOf(cases);
  }
}
