package io.geodesic.autodiff.derivative;

import static io.geodesic.autodiff.primitive.Constants.zeros;

import io.geodesic.autodiff.primitive.LinearAlgebra;
import io.geodesic.autodiff.tape.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reverse-mode sweep: records the product of a transposed Jacobian with adjoints of the outputs.
 */
public final class Vjp {

  private final Map<Var, Var> adjoints = new HashMap<>();

  private Vjp() {}

  /**
   * Records Jᵀ·u for the given values.
   *
   * @param outputs what is differentiated
   * @param seeds the adjoints u, each with the shape of its output
   * @param wrt inputs or intermediate values; the latter get the adjoint at that place, and what
   *     they were computed from still gets its own through them
   * @return one adjoint for each of {@code wrt} with its shape; zeros where no output depends on it
   * @throws IllegalArgumentException if shapes or list lengths differ
   */
  public static List<Var> of(List<Var> outputs, List<Var> seeds, List<Var> wrt) {
    Checks.pairs("vjp", outputs, seeds);
    Vjp sweep = new Vjp();
    for (int i = 0; i < outputs.size(); i++) {
      sweep.accumulate(outputs.get(i), seeds.get(i));
    }
    List<Var> path = Dependence.between(wrt, outputs);
    for (int i = path.size() - 1; i >= 0; i--) {
      sweep.pull(path.get(i), path);
    }
    List<Var> result = new ArrayList<>();
    for (Var var : wrt) {
      Var adjoint = sweep.adjoints.get(var);
      result.add(adjoint == null ? zeros(var.tape(), var.shape()) : adjoint);
    }
    return result;
  }

  private void pull(Var y, List<Var> path) {
    Var g = adjoints.get(y);
    if (g == null || y.isInput()) {
      return;
    }
    for (int i = 0; i < y.inputs().size(); i++) {
      Var x = y.input(i);
      Var part = Dependence.contains(path, x) ? y.primitive().vjp(y, i, g) : null;
      if (part != null) {
        accumulate(x, part);
      }
    }
  }

  private void accumulate(Var x, Var part) {
    adjoints.merge(x, part, LinearAlgebra::accumulate);
  }
}
