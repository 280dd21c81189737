package io.geodesic.algorithms.objective;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** The recorded objective with its inputs, its gradient and the measures beside it. */
final class ProblemTape {

  private final ProblemInputs inputs;
  private final OldPolicy old;
  private final Measures measures;
  private final List<Var> gradient;

  /**
   * Records the problem.
   *
   * @throws IllegalArgumentException if the goal counts a value that the policy does not give
   */
  ProblemTape(Policy source, Goal goal) {
    ActionDistribution distribution = source.distribution();
    Tape tape = new Tape();
    inputs = ProblemInputs.record(source, tape);
    List<Var> oldParameters = new ArrayList<>();
    for (Shape shape : distribution.parameterShapes()) {
      oldParameters.add(tape.input("old parameters", shape));
    }
    old = new OldPolicy(tape.input("old log-probability", Shape.batch(1)), oldParameters);
    Var logProbability =
        distribution.logProbability(inputs.policy().parameters(), inputs.actions());
    measures = Measures.record(distribution, goal, inputs, logProbability, old);
    gradient = Derivatives.grad(measures.objective(), inputs.policy().theta().slices());
  }

  /** Binds the arrays of a batch and of its behaviour policy. */
  void bind(Replay replay, Batch batch, Behaviour behaviour) {
    inputs.bind(replay, batch);
    replay.bind(old.logProbability(), behaviour.logProbability(), 0);
    for (int i = 0; i < old.parameters().size(); i++) {
      replay.bind(old.parameters().get(i), behaviour.parameter(i), 0);
    }
  }

  ProblemInputs inputs() {
    return inputs;
  }

  OldPolicy old() {
    return old;
  }

  Measures measures() {
    return measures;
  }

  List<Var> gradient() {
    return gradient;
  }

  List<Var> gradientOutputs() {
    List<Var> outputs = new ArrayList<>(gradient);
    outputs.add(measures.objective());
    return outputs;
  }
}
