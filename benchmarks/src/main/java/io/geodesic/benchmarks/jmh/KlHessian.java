package io.geodesic.benchmarks.jmh;

import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.primitive.Arithmetic;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.List;

/**
 * Products with the Hessian of the mean KL(π_old‖π_θ) at θ = θ_old, which is the Fisher
 * information: the way of those who differentiate twice, over cached activations.
 */
final class KlHessian implements PolicyProduct {

  private final VectorInput direction;
  private final List<Var> product;
  private final Replay replay;

  /** Records the product and linearises it at the task's policy. */
  KlHessian(ControlTask task) {
    Tape tape = new Tape();
    RecordedPolicy recorded = task.policy().record(tape);
    RecordedPolicy old =
        task.policy()
            .record(
                recorded.observations(), tape.vector("old theta", task.policy().parameterShapes()));
    Var weight = tape.input("weight", Shape.scalar());
    Var kl = task.policy().distribution().kl(old.parameters(), recorded.parameters());
    direction = tape.vector("v", recorded.theta().shapes());
    product =
        Derivatives.hvp(
            Arithmetic.multiply(sum(kl), weight), recorded.theta().slices(), direction.slices());
    replay = new Replay(product, direction.slices(), task.workers());
    replay.bind(recorded.observations(), task.batch().observations(), 0);
    replay.bind(recorded.theta(), task.policy().parameters());
    replay.bind(old.theta(), task.policy().parameters());
    replay.bind(weight, new double[] {1.0 / task.batch().size()}, 0);
    replay.prepare(task.batch().size());
  }

  @Override
  public void multiply(double[] v, double[] out) {
    replay.bind(direction, v);
    replay.run();
    replay.copy(product, out);
  }
}
