package io.geodesic.algorithms.objective;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.ActorCriticDistribution;
import java.util.ArrayList;
import java.util.List;

/**
 * The scalars of an {@link Evaluation} on a tape. All means are weight × sum.
 *
 * @param clipFraction null for objectives that do not clip
 */
record Measures(Var objective, Var kl, Var entropy, Var clipFraction) {

  /**
   * Records them.
   *
   * @param logProbability log π_θ(a|s), N×1
   * @param old what the policy is compared with
   * @throws IllegalArgumentException if the goal counts a value that the policy does not give
   */
  static Measures record(
      ActionDistribution distribution,
      Goal goal,
      ProblemInputs inputs,
      Var logProbability,
      OldPolicy old) {
    List<Var> parameters = inputs.policy().parameters();
    Var klPerExample = distribution.kl(old.parameters(), parameters);
    Terms terms =
        new Terms(
            logProbability,
            old.logProbability(),
            inputs.advantages(),
            klPerExample,
            inputs.coefficient());
    Var entropy = mean(inputs, distribution.entropy(parameters));
    Var surrogate = mean(inputs, goal.objective().perExample(terms));
    Var ofPolicy = add(surrogate, scale(entropy, goal.entropyCoefficient()));
    Var objective =
        goal.valueCoefficient() == 0
            ? ofPolicy
            : add(ofPolicy, scale(valueLoss(distribution, inputs), -goal.valueCoefficient()));
    Var clipped = goal.objective().clipped(terms);
    return new Measures(
        objective,
        mean(inputs, klPerExample),
        entropy,
        clipped == null ? null : mean(inputs, clipped));
  }

  List<Var> outputs() {
    List<Var> outputs = new ArrayList<>(List.of(objective, kl, entropy));
    if (clipFraction != null) {
      outputs.add(clipFraction);
    }
    return outputs;
  }

  /** Reads the numbers of a program that was evaluated. */
  Evaluation read(Replay replay) {
    return new Evaluation(
        replay.scalar(objective),
        replay.scalar(kl),
        replay.scalar(entropy),
        clipFraction == null ? Double.NaN : replay.scalar(clipFraction));
  }

  /** The mean of ½(V − R)². */
  private static Var valueLoss(ActionDistribution distribution, ProblemInputs inputs) {
    if (!(distribution instanceof ActorCriticDistribution joint)) {
      throw new IllegalArgumentException(
          "the goal counts a value, which the policy does not give beside " + distribution);
    }
    Var value = joint.value(inputs.policy().parameters());
    return mean(inputs, scale(square(subtract(value, inputs.returns())), 0.5));
  }

  private static Var mean(ProblemInputs inputs, Var perExample) {
    return perExample.shape().isScalar() ? perExample : multiply(sum(perExample), inputs.weight());
  }
}
