package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Sums.broadcast;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.derivative.Vjp;
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
 * cached activations.
 */
public final class FisherProduct {

  private final Policy policy;
  private final Var observations;
  private final VectorInput direction;
  private final List<Var> product;
  private final Replay replay;
  private final double[] weight = new double[1];

  /** Records the product for a policy. */
  public FisherProduct(Policy policy, Workers workers) {
    this.policy = policy;
    Tape tape = new Tape();
    RecordedPolicy recorded = policy.record(tape);
    Var weightVar = tape.input("weight", Shape.scalar());
    direction = tape.vector("v", recorded.theta().shapes());
    observations = recorded.observations();

    List<Var> theta = recorded.theta().slices();
    List<Var> parameters = recorded.parameters();
    Var weights = broadcast(weightVar, Shape.batch(1));
    List<Var> tangents = Jvp.of(parameters, theta, direction.slices());
    List<Var> metric = policy.distribution().fisher(parameters, tangents, weights);
    product = Vjp.of(parameters, metric, theta);

    replay = new Replay(product, direction.slices(), workers);
    replay.bind(recorded.theta(), policy.parameters());
    replay.bind(weightVar, weight, 0);
  }

  public Policy policy() {
    return policy;
  }

  /** Linearises the policy at its current parameters over the batch's states. */
  public void prepare(Batch batch) {
    weight[0] = 1.0 / batch.size();
    replay.bind(observations, batch.observations(), 0);
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
  }
}
