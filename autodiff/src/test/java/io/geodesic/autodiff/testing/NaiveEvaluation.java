package io.geodesic.autodiff.testing;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.parallel.RowBlocks;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The obvious evaluation of a tape: every value has an array of its own for the whole batch, and
 * operations run one after the other. Only sums over the batch go block by block and group by group
 * like those of a replay, so that they have the same bits.
 */
public final class NaiveEvaluation {

  private final Evaluation inputs;
  private final Map<Var, Operand> values = new HashMap<>();

  public NaiveEvaluation(Evaluation inputs) {
    this.inputs = inputs;
  }

  public Array value(Var var) {
    Operand operand = operand(var);
    return new Array(operand.rows, operand.cols, operand.data);
  }

  private Operand operand(Var var) {
    Operand known = values.get(var);
    if (known != null) {
      return known;
    }
    Operand operand = new Operand();
    operand.rows = var.shape().rows() * (var.shape().batched() ? inputs.batch() : 1);
    operand.cols = var.shape().cols();
    if (var.isInput()) {
      operand.data = inputs.numbers(var).data();
    } else {
      operand.data = new double[operand.size()];
      Arrays.fill(operand.data, Double.NaN);
      Operand[] in = new Operand[var.inputs().size()];
      for (int i = 0; i < in.length; i++) {
        in[i] = operand(var.primitive().prepared(i, var.input(i)));
      }
      if (!var.shape().batched() && var.inputs().stream().anyMatch(x -> x.shape().batched())) {
        sum(var, in, operand);
      } else {
        forward(var, in, operand);
      }
    }
    values.put(var, operand);
    return operand;
  }

  private void sum(Var var, Operand[] in, Operand result) {
    RowBlocks blocks = new RowBlocks(inputs.batch());
    double[] partials = new double[blocks.groups() * result.size()];
    for (int group = 0; group < blocks.groups(); group++) {
      Operand partial = part(result, 0, result.rows);
      partial.data = partials;
      partial.offset = group * result.size();
      for (int block = blocks.firstBlock(group); block < blocks.endBlock(group); block++) {
        Operand[] rows = new Operand[in.length];
        for (int i = 0; i < in.length; i++) {
          Shape shape = var.input(i).shape();
          rows[i] =
              shape.batched()
                  ? part(
                      in[i],
                      blocks.firstRow(block) * shape.rows(),
                      blocks.rowsIn(block) * shape.rows())
                  : in[i];
        }
        partial.accumulate = block > blocks.firstBlock(group);
        forward(var, rows, partial);
      }
    }
    blocks.reduce(partials, result.size(), result.data);
  }

  private static Operand part(Operand whole, int firstRow, int rows) {
    Operand part = new Operand();
    part.data = whole.data;
    part.offset = firstRow * whole.cols;
    part.rows = rows;
    part.cols = whole.cols;
    return part;
  }

  private static void forward(Var var, Operand[] in, Operand out) {
    var.primitive().forward(KernelProvider.kernels(), in, out, new Scratch());
  }
}
