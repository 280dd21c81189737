package io.geodesic.algorithms.objective;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;

/**
 * What a program over a batch reads, π_old excepted.
 *
 * @param policy the policy, with observations and θ
 * @param actions N × action columns
 * @param advantages Â, N×1
 * @param returns targets of a critic that shares the policy's network, N×1
 * @param weight of an example in a mean, a scalar
 * @param coefficient the objective's own, a scalar
 */
record ProblemInputs(
    RecordedPolicy policy, Var actions, Var advantages, Var returns, Var weight, Var coefficient) {

  static ProblemInputs record(Policy source, Tape tape) {
    return new ProblemInputs(
        source.record(tape),
        tape.input("actions", Shape.batch(source.distribution().actionColumns())),
        tape.input("advantages", Shape.batch(1)),
        tape.input("returns", Shape.batch(1)),
        tape.input("weight", Shape.scalar()),
        tape.input("coefficient", Shape.scalar()));
  }

  void bind(Replay replay, Batch batch) {
    replay.bind(policy.observations(), batch.observations(), 0);
    replay.bind(actions, batch.actions(), 0);
    replay.bind(advantages, batch.advantages(), 0);
    replay.bind(returns, batch.returns(), 0);
  }
}
