package io.geodesic.autodiff.replay;

import io.geodesic.autodiff.tape.Var;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The steps that the wanted outputs need, sorted into stages and phases, with a place for each
 * value.
 */
final class Program {

  /** What does not depend on hot inputs. */
  final Stage cold = new Stage();

  /** What does. */
  final Stage hot = new Stage();

  /** Numbers per example in each scratch slot. */
  final List<Integer> slotWidths;

  private final Map<Var, Value> values = new HashMap<>();
  private final List<Value> order = new ArrayList<>();
  private final Set<Value> summed = new HashSet<>();

  Program(Collection<Var> outputs, Collection<Var> hotInputs) {
    for (Var var : inTapeOrder(outputs)) {
      boolean isHot =
          hotInputs.contains(var) || operands(var).stream().anyMatch(x -> values.get(x).hot);
      Value value = new Value(var, order.size(), isHot);
      values.put(var, value);
      order.add(value);
      place(value);
    }
    Slots slots = new Slots(keptOnPurpose(outputs));
    slots.assign(cold);
    slots.assign(hot);
    slotWidths = slots.widths();
  }

  List<Value> values() {
    return order;
  }

  /** The value of a var, or null when the program does not need it. */
  Value value(Var var) {
    return values.get(var);
  }

  private void place(Value value) {
    Var var = value.var;
    if (var.isInput()) {
      value.place = Value.Place.BOUND;
      return;
    }
    List<Value> inputs = operands(var).stream().map(values::get).toList();
    Stage stage = value.hot ? hot : cold;
    Step step = new Step(var.primitive(), inputs, value);
    boolean followsSum = inputs.stream().anyMatch(x -> x.hot == value.hot && summed.contains(x));
    boolean rowsIn = inputs.stream().anyMatch(Value::batched);
    if (followsSum && (rowsIn || value.batched())) {
      throw new IllegalArgumentException(
          var
              + " feeds a sum over the batch back into its rows; replay the sum first and pass it in");
    }
    if (rowsIn || value.batched()) {
      stage.rows.add(step);
      stage.touched.addAll(inputs);
      stage.touched.add(value);
    } else {
      (followsSum ? stage.tail : stage.head).add(step);
    }
    if (rowsIn && !value.batched()) {
      stage.addSum(value);
    }
    if (followsSum || value.place == Value.Place.SUM) {
      summed.add(value);
    }
  }

  /**
   * Batched values that must outlive their block: outputs, and cold values that the hot stage
   * reads.
   */
  private Set<Value> keptOnPurpose(Collection<Var> outputs) {
    Set<Value> kept = new HashSet<>();
    outputs.forEach(output -> kept.add(values.get(output)));
    for (Step step : hot.rows) {
      step.inputs().stream().filter(x -> !x.hot).forEach(kept::add);
    }
    return kept;
  }

  private static Collection<Var> inTapeOrder(Collection<Var> outputs) {
    Map<Integer, Var> needed = new TreeMap<>();
    List<Var> open = new ArrayList<>(outputs);
    if (open.stream().map(Var::tape).distinct().count() > 1) {
      throw new IllegalArgumentException("the outputs of a program must belong to one tape");
    }
    while (!open.isEmpty()) {
      Var var = open.remove(open.size() - 1);
      if (needed.putIfAbsent(var.index(), var) == null) {
        open.addAll(operands(var));
      }
    }
    return needed.values();
  }

  /** What the forward kernel of a value's primitive reads. */
  private static List<Var> operands(Var var) {
    List<Var> operands = new ArrayList<>();
    for (int i = 0; i < var.inputs().size(); i++) {
      operands.add(var.primitive().prepared(i, var.input(i)));
    }
    return operands;
  }
}
