package io.geodesic.autodiff.replay;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.parallel.RowBlocks;
import java.util.List;

/**
 * The working state of one thread: its scratch slots and a view of every value for the block at
 * hand.
 */
final class Worker {

  private final Kernels kernels;
  private final Operand[] views;
  private final double[][] slots;
  private final Scratch scratch = new Scratch();
  private final Operand[][] arguments = {{}, new Operand[1], new Operand[2], new Operand[3]};

  Worker(Kernels kernels, Program program) {
    this.kernels = kernels;
    this.views = new Operand[program.values().size()];
    for (int i = 0; i < views.length; i++) {
      views[i] = new Operand();
    }
    this.slots = new double[program.slotWidths.size()][];
  }

  void ensureRows(Program program, int rowsPerBlock) {
    for (int i = 0; i < slots.length; i++) {
      int size = program.slotWidths.get(i) * rowsPerBlock;
      if (slots[i] == null || slots[i].length < size) {
        slots[i] = new double[size];
      }
    }
  }

  /** Runs steps that have no batched operand. */
  void runFixed(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      for (int j = 0; j < step.inputs().size(); j++) {
        viewFixed(step.inputs().get(j));
      }
      viewFixed(step.output());
      execute(step);
    }
  }

  /** Runs the rows phase of a stage for one group of blocks. */
  void runGroup(Stage stage, Value[] touched, RowBlocks blocks, int group) {
    boolean single = blocks.groups() == 1;
    int first = blocks.firstBlock(group);
    for (int block = first; block < blocks.endBlock(group); block++) {
      int row = blocks.firstRow(block);
      int rows = blocks.rowsIn(block);
      for (Value value : touched) {
        if (value.batched()) {
          viewRows(value, row, rows);
        } else if (value.place == Value.Place.SUM && isSumOf(stage, value)) {
          viewSum(
              value, single ? stage.merged : stage.partials, single ? 0 : group * stage.sumLength);
          views[value.id].accumulate = block > first;
        } else {
          viewFixed(value);
        }
      }
      for (int i = 0; i < stage.rows.size(); i++) {
        execute(stage.rows.get(i));
      }
    }
  }

  private static boolean isSumOf(Stage stage, Value value) {
    return value.data == stage.merged;
  }

  private void execute(Step step) {
    List<Value> inputs = step.inputs();
    Operand[] in = arguments[inputs.size()];
    for (int j = 0; j < in.length; j++) {
      in[j] = views[inputs.get(j).id];
    }
    step.primitive().forward(kernels, in, views[step.output().id], scratch);
  }

  private void viewRows(Value value, int row, int rows) {
    Operand view = views[value.id];
    boolean inSlot = value.place == Value.Place.SCRATCH;
    view.data = inSlot ? slots[value.slot] : value.data;
    view.offset = inSlot ? 0 : value.offset + row * value.shape().size();
    view.rows = rows * value.shape().rows();
    view.cols = value.shape().cols();
  }

  private void viewSum(Value value, double[] data, int base) {
    viewFixed(value);
    views[value.id].data = data;
    views[value.id].offset = base + value.offset;
  }

  private void viewFixed(Value value) {
    Operand view = views[value.id];
    view.data = value.data;
    view.offset = value.offset;
    view.rows = value.shape().rows();
    view.cols = value.shape().cols();
    view.accumulate = false;
  }
}
