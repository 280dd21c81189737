package io.geodesic.algorithms.objective;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy on its own batch, where it is π_old: one pass for what later policies are compared
 * with and for the measures of the policy itself.
 */
final class StartingPoint {

  private final ProblemInputs inputs;
  private final OldPolicy self;
  private final Measures measures;
  private final Replay replay;

  StartingPoint(Policy source, Goal goal, Workers workers) {
    ActionDistribution distribution = source.distribution();
    this.inputs = ProblemInputs.record(source, new Tape());
    List<Var> parameters = inputs.policy().parameters();
    Var logProbability = distribution.logProbability(parameters, inputs.actions());
    this.self = new OldPolicy(logProbability, parameters);
    this.measures = Measures.record(distribution, goal, inputs, logProbability, self);
    List<Var> outputs = new ArrayList<>(parameters);
    outputs.add(logProbability);
    outputs.addAll(measures.outputs());
    this.replay = new Replay(outputs, workers);
  }

  ProblemInputs inputs() {
    return inputs;
  }

  Replay replay() {
    return replay;
  }

  /**
   * Measures the policy with its parameters of this moment.
   *
   * @param behaviour receives what it says of the batch
   */
  Evaluation measure(Batch batch, Behaviour behaviour) {
    inputs.bind(replay, batch);
    replay.evaluate(batch.size());
    behaviour.copy(replay, self, batch.size());
    return measures.read(replay);
  }
}
