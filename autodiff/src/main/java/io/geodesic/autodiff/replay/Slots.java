package io.geodesic.autodiff.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assigns scratch slots to batched values that live within a block only, sharing a slot between
 * values that are not alive at the same time, and writing a result over a dying operand where the
 * primitive allows it.
 */
final class Slots {

  private final Set<Value> kept;
  private final List<Integer> widths = new ArrayList<>();
  private final Map<Integer, Deque<Integer>> free = new HashMap<>();

  Slots(Set<Value> kept) {
    this.kept = kept;
  }

  /** Numbers per example in each slot. */
  List<Integer> widths() {
    return widths;
  }

  void assign(Stage stage) {
    Map<Value, Integer> lastUse = lastUses(stage.rows);
    for (int at = 0; at < stage.rows.size(); at++) {
      Step step = stage.rows.get(at);
      Value output = step.output();
      Value overwritten = null;
      if (output.batched() && !kept.contains(output)) {
        overwritten = overwritable(step, lastUse, at);
        output.place = Value.Place.SCRATCH;
        output.slot = overwritten != null ? overwritten.slot : take(output.shape().size());
      }
      for (Value input : step.inputs().stream().distinct().toList()) {
        if (input.place == Value.Place.SCRATCH
            && lastUse.get(input) == at
            && input != overwritten) {
          give(input);
        }
      }
    }
  }

  private static Map<Value, Integer> lastUses(List<Step> steps) {
    Map<Value, Integer> last = new HashMap<>();
    for (int at = 0; at < steps.size(); at++) {
      for (Value input : steps.get(at).inputs()) {
        last.put(input, at);
      }
    }
    return last;
  }

  private static Value overwritable(Step step, Map<Value, Integer> lastUse, int at) {
    List<Value> inputs = step.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      Value input = inputs.get(i);
      if (step.primitive().mayOverwrite(i)
          && input.place == Value.Place.SCRATCH
          && lastUse.get(input) == at
          && input.shape().size() == step.output().shape().size()
          && inputs.indexOf(input) == inputs.lastIndexOf(input)) {
        return input;
      }
    }
    return null;
  }

  private int take(int width) {
    Deque<Integer> available = free.computeIfAbsent(width, w -> new ArrayDeque<>());
    if (!available.isEmpty()) {
      return available.pop();
    }
    widths.add(width);
    return widths.size() - 1;
  }

  private void give(Value value) {
    free.get(value.shape().size()).push(value.slot);
  }
}
