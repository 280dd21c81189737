package io.geodesic.algorithms.curvature;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.List;

/** The mean KL(π_old‖π_θ) on a tape, differentiated twice. */
final class RecordedKl {

  private final RecordedPolicy recorded;
  private final RecordedPolicy old;
  private final VectorInput direction;
  private final Var weight;
  private final Var kl;
  private final List<Var> product;

  RecordedKl(Policy policy) {
    Tape tape = new Tape();
    this.recorded = policy.record(tape);
    this.old = policy.record(recorded.observations(), tape.vector("old", policy.parameterShapes()));
    this.direction = tape.vector("v", policy.parameterShapes());
    this.weight = tape.input("weight", Shape.scalar());
    Var sum = sum(policy.distribution().kl(old.parameters(), recorded.parameters()));
    this.kl = multiply(sum, weight);
    this.product =
        new ArrayList<>(Derivatives.hvp(kl, recorded.theta().slices(), direction.slices()));
  }

  /** The Hessian at θ_old times v. */
  void hessianProduct(Policy policy, Batch batch, double[] v, double[] out) {
    Replay replay = replay(product, policy, batch, policy.parameters());
    replay.bind(direction, v);
    replay.evaluate(batch.size());
    replay.copy(product, out);
  }

  /** The mean KL divergence after a step of the given size along v. */
  double after(Policy policy, Batch batch, double[] v, double size) {
    double[] moved = policy.parameters().clone();
    for (int i = 0; i < v.length; i++) {
      moved[i] += size * v[i];
    }
    Replay replay = replay(List.of(kl), policy, batch, moved);
    replay.evaluate(batch.size());
    return replay.scalar(kl);
  }

  private Replay replay(List<Var> outputs, Policy policy, Batch batch, double[] theta) {
    Replay replay = new Replay(outputs, Workers.inline());
    replay.bind(recorded.theta(), theta);
    replay.bind(old.theta(), policy.parameters());
    replay.bind(weight, new double[] {1.0 / batch.size()}, 0);
    replay.bind(recorded.observations(), batch.observations(), 0);
    return replay;
  }
}
