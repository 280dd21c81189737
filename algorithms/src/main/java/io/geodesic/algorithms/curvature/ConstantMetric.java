package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Constants.constant;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.LinearAlgebra.product;
import static io.geodesic.autodiff.primitive.LinearAlgebra.transpose;
import static io.geodesic.autodiff.primitive.Sums.broadcast;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * The adjoints of the last two layers where the output metric M = Σ_k r_kᵀr_k is the same in all
 * states, with fixed rows r_k.
 *
 * <p>The last layer's adjoints are these rows, those of the layer before are u_k ⊙ d with rows u_k
 * = r_kWᵀ and the derivatives d = φ′(z) of its activation. So their second moments, N·Σ r_kᵀr_k and
 * (Σ u_kᵀu_k) ⊙ dᵀd, cost a single rank update for all K columns, as the squares do a single pass,
 * and no column needs a product of its own.
 */
final class ConstantMetric {

  private final RecordedPolicy recorded;
  private final Layer last;
  private final Layer before;
  private final List<Var> rows;
  private final List<Var> pulled;
  private final Var slope;

  private ConstantMetric(Policy policy, RecordedPolicy recorded, Layer before, Layer last) {
    this.recorded = recorded;
    this.last = last;
    this.before = before;
    this.rows = rows(policy.distribution(), recorded.parameters());
    Var back = transpose(weights());
    this.pulled = rows.stream().map(row -> product(row, back)).toList();
    Var ones = constant(recorded.tape(), last.input().shape(), 1);
    this.slope =
        Vjp.of(List.of(last.input()), List.of(ones), List.of(before.preActivation())).get(0);
  }

  /**
   * Returns null where there is no such metric, or no hidden dense layer whose activation is the
   * last layer's input.
   */
  static ConstantMetric of(Policy policy, RecordedPolicy recorded) {
    int layers = recorded.layers().size();
    if (!policy.distribution().hasConstantFisher() || layers < 2) {
      return null;
    }
    Layer last = recorded.layers().get(layers - 1);
    Layer before = recorded.layers().get(layers - 2);
    boolean adjacent =
        last.preActivation() == recorded.output()
            && last.input().shape().equals(before.preActivation().shape())
            && last.input().inputs().equals(List.of(before.preActivation()));
    return adjacent ? new ConstantMetric(policy, recorded, before, last) : null;
  }

  /** The columns of the factor for the parameters as rows, of which only the shared ones count. */
  private static List<Var> rows(ActionDistribution distribution, List<Var> parameters) {
    List<Var> shared =
        parameters.stream()
            .map(x -> x.shape().batched() ? constant(x.tape(), Shape.row(x.shape().cols()), 0) : x)
            .toList();
    List<Var> rows = new ArrayList<>();
    for (int k = 0; k < distribution.fisherRootColumns(); k++) {
      rows.add(distribution.fisherRoot(shared, k));
    }
    return rows;
  }

  private Var weights() {
    List<Var> matrices = recorded.theta().slices();
    int i = 0;
    while (recorded.theta().offset(i) != last.offset()) {
      i++;
    }
    return matrices.get(i);
  }

  /** The last layer's adjoints. */
  Adjoints ofLast() {
    Shape shape = last.preActivation().shape();
    List<Var> columns = rows.stream().map(row -> broadcast(row, shape)).toList();
    Var examples = sum(constant(recorded.tape(), shape.withCols(1), 1));
    return new Adjoints(
        columns,
        multiply(Adjoints.secondMoment(rows), examples),
        broadcast(GradientSquares.columnwise(rows), shape));
  }

  /** The adjoints of the layer before it. */
  Adjoints ofBefore() {
    List<Var> columns = pulled.stream().map(row -> multiply(slope, row)).toList();
    Var slopes = Adjoints.secondMoment(List.of(slope));
    return new Adjoints(
        columns,
        multiply(Adjoints.secondMoment(pulled), slopes),
        multiply(square(slope), GradientSquares.columnwise(pulled)));
  }

  /** The first layer whose adjoints are not pulled back further here. */
  Var source() {
    return before.preActivation();
  }
}
