package io.geodesic.reports.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names results by those of their parameters that differ between them. */
public final class ParameterLabels {

  /** What readers look for first; JMH writes its parameters by alphabet. */
  private static final List<String> ORDER =
      List.of("algorithm", "curvature", "network", "distribution", "batch", "env", "shape");

  private final List<Map<String, String>> choices;
  private final Set<String> names = new LinkedHashSet<>();

  /** Creates the labels of some choices of parameters. */
  public ParameterLabels(List<Map<String, String>> choices) {
    this.choices = List.copyOf(choices);
    Set<String> all = new LinkedHashSet<>();
    choices.forEach(choice -> all.addAll(choice.keySet()));
    ORDER.stream().filter(all::contains).forEach(names::add);
    names.addAll(all);
  }

  /** Returns the names of the parameters that differ, the most important first. */
  public List<String> varyingNames() {
    return names.stream().filter(name -> !isCommon(name)).toList();
  }

  /** Returns what tells one choice from the others: {@code 17-64-64-6, batch 2048}. */
  public String varying(Map<String, String> choice) {
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      if (!isCommon(name) && choice.containsKey(name)) {
        parts.add(label(name, choice.get(name)));
      }
    }
    return String.join(", ", parts);
  }

  /** Returns what all choices share, in the same form; empty if there is nothing. */
  public String common() {
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      if (isCommon(name)) {
        parts.add(label(name, choices.get(0).get(name)));
      }
    }
    return String.join(", ", parts);
  }

  /** Returns what some of the choices share and not all of them do, in the same form. */
  public String shared(List<Map<String, String>> some) {
    ParameterLabels labels = new ParameterLabels(some);
    List<String> parts = new ArrayList<>();
    for (String name : names) {
      if (!isCommon(name) && labels.isCommon(name)) {
        parts.add(label(name, some.get(0).get(name)));
      }
    }
    return String.join(", ", parts);
  }

  /** Returns all parameters of a choice in the same form. */
  public static String all(Map<String, String> choice) {
    return new ParameterLabels(List.of(choice)).common();
  }

  private boolean isCommon(String name) {
    String first = choices.get(0).get(name);
    return choices.stream().allMatch(choice -> first != null && first.equals(choice.get(name)));
  }

  /** Words and shapes speak for themselves; numbers do not. */
  private static String label(String name, String value) {
    if (name.equals("threads")) {
      return value.equals("1") ? "1 thread" : value + " threads";
    } else if (name.equals("kernels")) {
      return value + " kernels";
    }
    boolean plain = value.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?|true|false");
    return plain ? name + " " + value : value.replaceAll("(?<=\\d)x(?=\\d)", "×");
  }
}
