package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.PlainMlp;
import io.geodesic.algorithms.testing.PlainPolicy;
import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.primitive.Sums;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Means of ∇log π(a|s) ∇log π(a|s)ᵀ by their definition, one score after the other. */
final class ScoreCovariance {

  private ScoreCovariance() {}

  /** E_s E_a over all actions, for any distribution that {@link ActionGrid} knows. */
  static RealMatrix of(Policy policy, Batch batch) {
    PlainMlp network = new PlainMlp((Mlp) policy.network());
    double[] theta = policy.parameters();
    double[] free = Arrays.copyOfRange(theta, policy.network().parameterCount(), theta.length);
    RecordedScore recorded = new RecordedScore(policy);
    RealMatrix sum = new Array2DRowRealMatrix(theta.length, theta.length);
    int in = network.inputs(0);
    for (int i = 0; i < batch.size(); i++) {
      double[] s = Arrays.copyOfRange(batch.observations(), i * in, (i + 1) * in);
      double[] output = network.output(theta, s);
      for (ActionGrid node : ActionGrid.of(policy.distribution(), output, free)) {
        RealVector score = recorded.at(s, node.action());
        sum = sum.add(score.outerProduct(score).scalarMultiply(node.weight() / batch.size()));
      }
    }
    return sum;
  }

  /**
   * The mean over given actions, one in each state, for the network's parameters; the exact block
   * for those outside it, which is 2 for each log σ.
   *
   * @param actions rows of actions, as a batch has them
   */
  static RealMatrix ofActions(Policy policy, Batch batch, double[] actions) {
    PlainPolicy plain = new PlainPolicy(policy);
    double[] theta = policy.parameters();
    int columns = policy.distribution().actionColumns();
    RealMatrix mean = new Array2DRowRealMatrix(theta.length, theta.length);
    for (int i = 0; i < batch.size(); i++) {
      double[] s = plain.observation(batch, i);
      double[] action = Arrays.copyOfRange(actions, i * columns, (i + 1) * columns);
      double[] score =
          Differences.gradient(v -> plain.logProbability(plain.parameters(v, s), action), theta);
      Arrays.fill(score, policy.network().parameterCount(), score.length, 0);
      RealVector vector = new ArrayRealVector(score);
      mean = mean.add(vector.outerProduct(vector).scalarMultiply(1.0 / batch.size()));
    }
    for (int j = policy.network().parameterCount(); j < theta.length; j++) {
      mean.setEntry(j, j, 2);
    }
    return mean;
  }

  /** The gradient of log π(a|s) on a tape. */
  private static final class RecordedScore {

    private final Policy policy;
    private final RecordedPolicy recorded;
    private final Var action;
    private final List<Var> gradient;
    private final Replay replay;

    RecordedScore(Policy policy) {
      this.policy = policy;
      Tape tape = new Tape();
      this.recorded = policy.record(tape);
      this.action = tape.input("action", Shape.batch(policy.distribution().actionColumns()));
      Var logProbability =
          Sums.sum(policy.distribution().logProbability(recorded.parameters(), action));
      this.gradient = Derivatives.grad(logProbability, recorded.theta().slices());
      this.replay = new Replay(gradient, Workers.inline());
    }

    RealVector at(double[] state, double[] taken) {
      replay.bind(recorded.theta(), policy.parameters());
      replay.bind(recorded.observations(), state, 0);
      replay.bind(action, taken, 0);
      replay.evaluate(1);
      double[] score = new double[policy.parameterCount()];
      replay.copy(gradient, score);
      return new ArrayRealVector(score);
    }
  }
}
