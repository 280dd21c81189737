package io.geodesic.algorithms.critic;

import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.policy.ValueFunction;
import java.util.List;

/**
 * The gradient of −½(V_w(s) − R)², averaged over a batch, on a tape; upwards, as Adam climbs.
 *
 * @param critic V_w with its inputs
 * @param returns R, N×1
 * @param weight of an example in the mean, a scalar
 * @param gradient in the order of w's slices
 */
record ValueLoss(ValueFunction.Recording critic, Var returns, Var weight, List<Var> gradient) {

  static ValueLoss record(ValueFunction.Recording critic) {
    Tape tape = critic.value().tape();
    Var returns = tape.input("returns", Shape.batch(1));
    Var weight = tape.input("weight", Shape.scalar());
    Var loss = multiply(sum(square(subtract(critic.value(), returns))), weight);
    List<Var> gradient = Derivatives.grad(scale(loss, -0.5), critic.weights().slices());
    return new ValueLoss(critic, returns, weight, gradient);
  }

  void bind(Replay replay, double[] observations, double[] targets) {
    replay.bind(critic.observations(), observations, 0);
    replay.bind(returns, targets, 0);
  }
}
