package io.geodesic.algorithms.objective;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Elementary.square;
import static io.geodesic.autodiff.primitive.Sums.sum;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.distribution.ActorCriticDistribution;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * The recorded objective with its inputs, its gradient and the measures beside it. All means are
 * weight × sum.
 */
final class ProblemTape {

  private final RecordedPolicy policy;
  private final Var actions;
  private final Var advantages;
  private final Var returns;
  private final Var oldLogProbability;
  private final List<Var> oldParameters = new ArrayList<>();
  private final Var weight;
  private final Var coefficient;
  private final Var objective;
  private final Var kl;
  private final Var entropy;
  private final Var clipFraction;
  private final List<Var> gradient;

  /**
   * Records the problem.
   *
   * @throws IllegalArgumentException if the goal counts a value that the policy does not give
   */
  ProblemTape(Policy source, Goal goal) {
    Tape tape = new Tape();
    policy = source.record(tape);
    actions = tape.input("actions", Shape.batch(source.distribution().actionColumns()));
    advantages = tape.input("advantages", Shape.batch(1));
    returns = tape.input("returns", Shape.batch(1));
    oldLogProbability = tape.input("old log-probability", Shape.batch(1));
    for (Shape shape : source.distribution().parameterShapes()) {
      oldParameters.add(tape.input("old parameters", shape));
    }
    weight = tape.input("weight", Shape.scalar());
    coefficient = tape.input("coefficient", Shape.scalar());

    Var logProbability = source.distribution().logProbability(policy.parameters(), actions);
    Var klPerExample = source.distribution().kl(oldParameters, policy.parameters());
    Terms terms =
        new Terms(logProbability, oldLogProbability, advantages, klPerExample, coefficient);
    entropy = mean(source.distribution().entropy(policy.parameters()));
    Var surrogate = mean(goal.objective().perExample(terms));
    Var ofPolicy = add(surrogate, scale(entropy, goal.entropyCoefficient()));
    objective =
        goal.valueCoefficient() == 0
            ? ofPolicy
            : add(ofPolicy, scale(valueLoss(source), -goal.valueCoefficient()));
    kl = mean(klPerExample);
    Var clipped = goal.objective().clipped(terms);
    clipFraction = clipped == null ? null : mean(clipped);
    gradient = Derivatives.grad(objective, policy.theta().slices());
  }

  /** The mean of ½(V − R)². */
  private Var valueLoss(Policy source) {
    if (!(source.distribution() instanceof ActorCriticDistribution joint)) {
      throw new IllegalArgumentException(
          "the goal counts a value, which the policy does not give beside "
              + source.distribution());
    }
    return mean(scale(square(subtract(joint.value(policy.parameters()), returns)), 0.5));
  }

  /** Binds the arrays of a batch and of its behaviour policy. */
  void bind(Replay replay, Batch batch, Behaviour behaviour) {
    replay.bind(policy.observations(), batch.observations(), 0);
    replay.bind(actions, batch.actions(), 0);
    replay.bind(advantages, batch.advantages(), 0);
    replay.bind(returns, batch.returns(), 0);
    replay.bind(oldLogProbability, behaviour.logProbability(), 0);
    for (int i = 0; i < oldParameters.size(); i++) {
      replay.bind(oldParameters.get(i), behaviour.parameter(i), 0);
    }
  }

  RecordedPolicy policy() {
    return policy;
  }

  Var weight() {
    return weight;
  }

  Var coefficient() {
    return coefficient;
  }

  Var objective() {
    return objective;
  }

  Var kl() {
    return kl;
  }

  Var entropy() {
    return entropy;
  }

  /** Null for objectives that do not clip. */
  Var clipFraction() {
    return clipFraction;
  }

  List<Var> gradient() {
    return gradient;
  }

  List<Var> gradientOutputs() {
    List<Var> outputs = new ArrayList<>(gradient);
    outputs.add(objective);
    return outputs;
  }

  List<Var> measures() {
    List<Var> outputs = new ArrayList<>(List.of(objective, kl, entropy));
    if (clipFraction != null) {
      outputs.add(clipFraction);
    }
    return outputs;
  }

  private Var mean(Var perExample) {
    return perExample.shape().isScalar() ? perExample : multiply(sum(perExample), weight);
  }
}
