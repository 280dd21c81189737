package io.geodesic.autodiff.testing;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The obvious evaluation of a tape: every value has an array of its own for the whole batch, and
 * operations run one after the other.
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
      var.primitive().forward(KernelProvider.kernels(), in, operand, new Scratch());
    }
    values.put(var, operand);
    return operand;
  }
}
