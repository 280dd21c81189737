package io.geodesic.autodiff.derivative;

import io.geodesic.autodiff.tape.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values lie between the differentiated inputs and the outputs. */
final class Dependence {

  private static final Comparator<Var> TAPE_ORDER = Comparator.comparingInt(Var::index);

  private Dependence() {}

  /**
   * The values that depend on {@code wrt} (themselves included) and lead to an output, in the
   * tape's order.
   */
  static List<Var> between(List<Var> wrt, List<Var> outputs) {
    List<Var> reachable = new ArrayList<>(ancestors(outputs));
    reachable.sort(TAPE_ORDER);
    Set<Var> sources = new HashSet<>(wrt);
    Map<Var, Boolean> depends = new HashMap<>();
    List<Var> path = new ArrayList<>();
    for (Var var : reachable) {
      boolean moves = sources.contains(var) || var.inputs().stream().anyMatch(x -> depends.get(x));
      depends.put(var, moves);
      if (moves) {
        path.add(var);
      }
    }
    return path;
  }

  /** Whether a list in the tape's order contains the value. */
  static boolean contains(List<Var> path, Var var) {
    return Collections.binarySearch(path, var, TAPE_ORDER) >= 0;
  }

  private static Set<Var> ancestors(List<Var> outputs) {
    Set<Var> seen = new HashSet<>();
    List<Var> open = new ArrayList<>(outputs);
    while (!open.isEmpty()) {
      Var var = open.remove(open.size() - 1);
      if (seen.add(var)) {
        open.addAll(var.inputs());
      }
    }
    return seen;
  }
}
