package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Sums.broadcast;
import static io.geodesic.autodiff.primitive.Sums.rowSums;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.primitive.Arithmetic;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.List;

/**
 * The Fisher-vector product v ↦ Fv without forming F: push v forwards, apply the distribution's
 * metric, pull back (JVP → M → VJP; Martens 2020, section 9).
 *
 * <p>The policy is linearised once for a batch; each product replays only the linear part over the
 * cached activations. For kinds of Fisher information other than the exact one, the metric is the
 * sum of the outer products of the columns that the kind has.
 */
public final class FisherProduct {

  private final Policy policy;
  private final FisherTape tape;
  private final VectorInput direction;
  private final List<Var> product;
  private final Replay replay;
  private final double[] weight = new double[1];
  private final double[] theta;
  private final FreeFisher free;

  /** Records the product for a policy, with the exact expectation over actions. */
  public FisherProduct(Policy policy, Workers workers) {
    this(policy, FisherModel.exact(0, workers));
  }

  /** Records the product for a policy. The model's damping is not included. */
  public FisherProduct(Policy policy, FisherModel model) {
    this.policy = policy;
    this.free = new FreeFisher(policy);
    this.tape = new FisherTape(policy, model);
    RecordedPolicy recorded = tape.recorded();
    Tape program = recorded.tape();
    Var weightVar = program.input("weight", Shape.scalar());
    this.direction = program.vector("v", recorded.theta().shapes());
    Var weights = broadcast(weightVar, Shape.batch(1));
    this.product = model.kind() == FisherKind.EXACT ? closedForm(weights) : sumOfColumns(weights);
    this.replay = tape.replay(product, direction.slices());
    replay.bind(weightVar, weight, 0);
    // A copy: products are at the point of linearisation, wherever a step has led meanwhile.
    this.theta = new double[policy.parameterCount()];
    replay.bind(recorded.theta(), theta);
  }

  private List<Var> closedForm(Var weights) {
    RecordedPolicy recorded = tape.recorded();
    List<Var> theta = recorded.theta().slices();
    List<Var> parameters = recorded.parameters();
    List<Var> tangents = Jvp.of(parameters, theta, direction.slices());
    List<Var> metric = policy.distribution().fisher(parameters, tangents, weights);
    return Vjp.of(parameters, metric, theta);
  }

  /** Σ_k S_k(S_kᵀt), of the network's part; the free parameters have a constant diagonal. */
  private List<Var> sumOfColumns(Var weights) {
    RecordedPolicy recorded = tape.recorded();
    int matrices = policy.network().parameterShapes().size();
    List<Var> theta = recorded.theta().slices().subList(0, matrices);
    List<Var> v = direction.slices().subList(0, matrices);
    List<Var> output = List.of(recorded.output());
    Var tangent = Jvp.of(output, theta, v).get(0);
    Var metric = null;
    for (Var column : tape.columns()) {
      Var along = Arithmetic.multiply(rowSums(Arithmetic.multiply(column, tangent)), weights);
      Var part = Arithmetic.multiply(column, along);
      metric = metric == null ? part : Arithmetic.add(metric, part);
    }
    return Vjp.of(output, List.of(metric), theta);
  }

  public Policy policy() {
    return policy;
  }

  /** Linearises the policy at its current parameters over the batch's states. */
  public void prepare(Batch batch) {
    weight[0] = 1.0 / batch.size();
    System.arraycopy(policy.parameters(), 0, theta, 0, theta.length);
    tape.bind(replay, batch);
    replay.prepare(batch.size());
  }

  /**
   * Computes Fv, undamped, at the parameters of the last {@link #prepare}.
   *
   * @param v parameter vector, not written
   * @param out receives Fv; must not be v
   */
  public void multiply(double[] v, double[] out) {
    replay.bind(direction, v);
    replay.run();
    replay.copy(product, out);
    if (product.size() < direction.slices().size()) {
      free.multiply(0, v, out);
    }
  }
}
