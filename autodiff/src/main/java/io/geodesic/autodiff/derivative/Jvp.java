package io.geodesic.autodiff.derivative;

import static io.geodesic.autodiff.primitive.Constants.zeros;
import static io.geodesic.autodiff.primitive.LinearAlgebra.accumulate;
import static io.geodesic.autodiff.primitive.Sums.broadcast;

import io.geodesic.autodiff.tape.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forward-mode sweep: records the product of a Jacobian with a direction. */
public final class Jvp {

  private final Map<Var, Var> tangents = new HashMap<>();

  private Jvp() {}

  /**
   * Records the tangents J·v of the outputs.
   *
   * @param outputs what is differentiated
   * @param wrt the values that move; they may be intermediate values, which then move along their
   *     direction alone, whatever they were computed from
   * @param directions how they move, each with the shape of its value
   * @return one tangent for each output with the output's shape; zeros where the output does not
   *     depend on {@code wrt}
   * @throws IllegalArgumentException if shapes or list lengths differ
   */
  public static List<Var> of(List<Var> outputs, List<Var> wrt, List<Var> directions) {
    Checks.pairs("jvp", wrt, directions);
    Jvp sweep = new Jvp();
    for (int i = 0; i < wrt.size(); i++) {
      sweep.tangents.put(wrt.get(i), directions.get(i));
    }
    for (Var var : Dependence.between(wrt, outputs)) {
      sweep.tangents.computeIfAbsent(var, sweep::tangent);
    }
    List<Var> result = new ArrayList<>();
    for (Var output : outputs) {
      Var tangent = sweep.tangents.get(output);
      result.add(tangent == null ? zeros(output.tape(), output.shape()) : tangent);
    }
    return result;
  }

  private Var tangent(Var y) {
    Var sum = null;
    for (int i = 0; i < y.inputs().size(); i++) {
      Var moving = tangents.get(y.input(i));
      Var part = moving == null ? null : y.primitive().jvp(y, i, moving);
      if (part != null) {
        sum = sum == null ? part : accumulate(sum, part);
      }
    }
    return sum == null ? null : broadcast(sum, y.shape());
  }
}
