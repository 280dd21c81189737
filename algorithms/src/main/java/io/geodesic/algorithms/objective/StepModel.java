package io.geodesic.algorithms.objective;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Sums.broadcast;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.tape.VectorInput;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.distribution.ActionDistribution;
import java.util.List;

/**
 * gᵀΔ and ΔᵀFΔ for a step Δ, from one forward pass: both follow from the tangents J·Δ of objective
 * and distribution parameters, so that neither g nor FΔ is formed.
 */
final class StepModel {

  private final VectorInput theta;
  private final VectorInput direction;
  private final Var slope;
  private final Var quadratic;
  private final Replay replay;

  StepModel(ActionDistribution distribution, ProblemTape tape, Workers workers) {
    ProblemInputs inputs = tape.inputs();
    this.theta = inputs.policy().theta();
    this.direction = inputs.policy().tape().vector("step", theta.shapes());
    List<Var> moving = theta.slices();
    List<Var> parameters = inputs.policy().parameters();
    Var objective = tape.measures().objective();
    this.slope = Jvp.of(List.of(objective), moving, direction.slices()).get(0);
    List<Var> tangents = Jvp.of(parameters, moving, direction.slices());
    Var weights = broadcast(inputs.weight(), Shape.batch(1));
    List<Var> metric = distribution.fisher(parameters, tangents, weights);
    Var total = null;
    for (int i = 0; i < metric.size(); i++) {
      Var part = sum(multiply(tangents.get(i), metric.get(i)));
      total = total == null ? part : add(total, part);
    }
    this.quadratic = total;
    this.replay = new Replay(List.of(slope, quadratic), workers);
  }

  /** The program, whose batch and means are bound by the caller. */
  Replay replay() {
    return replay;
  }

  /** Predicts the step from the given parameters over n examples. */
  Prediction predict(double[] parameters, double[] step, int n) {
    replay.bind(theta, parameters);
    replay.bind(direction, step);
    replay.evaluate(n);
    return new Prediction(replay.scalar(slope), 0.5 * replay.scalar(quadratic));
  }
}
