package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/**
 * The Fisher information of actions and value together, against E[score scoreᵀ] with v normal
 * around V with unit variance.
 */
class JointFisherTest {

  private static final double DAMPING = 0.1;

  /** A 2-4-3-(3 + 1) network with 3 actions. */
  private final PolicyCase row = PolicyCase.shared().get(1);

  private final Policy policy = row.policy(1);
  private final Batch batch = row.batch(policy, 2, 12);

  @Test
  void exactAndMatrixFreeFisherEqualTheDenseTwin() {
    RealMatrix dense = dense(policy, batch, false);
    for (CurvatureCase curvature : CurvatureCase.dense()) {
      assertMultiplies(dense, curvature.create(policy, DAMPING).at(policy, batch));
    }
  }

  @Test
  void diagonalIsThatOfTheDenseTwin() {
    RealMatrix dense = dense(policy, batch, false);
    RealMatrix diagonal = dense.createMatrix(dense.getRowDimension(), dense.getRowDimension());
    for (int i = 0; i < dense.getRowDimension(); i++) {
      diagonal.setEntry(i, i, dense.getEntry(i, i));
    }
    assertMultiplies(diagonal, CurvatureCase.DIAGONAL.create(policy, DAMPING).at(policy, batch));
  }

  /** One state, one layer: A ⊗ G is the matrix itself. */
  @Test
  void kroneckerFactorsOfOneLinearStateAreExact() {
    PolicyCase linear = PolicyCase.shared().get(0);
    Policy one = linear.policy(1);
    Batch state = linear.batch(one, 3, 1);
    RealMatrix dense = dense(one, state, false);
    Curvature kfac = CurvatureCase.KFAC.create(one, DAMPING).at(one, state);
    for (int seed = 0; seed < 5; seed++) {
      double[] v = PolicyCase.normal(seed, one.parameterCount(), 1);
      assertEquals(DenseFisher.quadratic(dense, v), kfac.quadratic(v), 1e-9);
    }
  }

  /** The score of the taken action; the value's part is its expectation all the same. */
  @Test
  void empiricalKindTakesTheScoresOfActionsAndTheExactPartOfTheValue() {
    RealMatrix dense = dense(policy, batch, true);
    FisherModel model =
        new FisherModel(
            FisherKind.EMPIRICAL,
            DampingSettings.constant(DAMPING),
            PolicyCase.random(1),
            Workers.inline());
    assertMultiplies(dense, new ExactFisher(model).at(policy, batch));
    assertMultiplies(
        dense, new ConjugateGradientFisher(new CgSettings(100, 1e-12), model).at(policy, batch));
  }

  private static void assertMultiplies(RealMatrix fisher, Curvature curvature) {
    double[] v = PolicyCase.normal(9, fisher.getRowDimension(), 1);
    double[] expected = fisher.operate(v);
    Arrays.setAll(expected, i -> expected[i] + DAMPING * v[i]);
    double[] actual = new double[v.length];
    curvature.multiply(v, actual);
    assertArrayEquals(expected, actual, 1e-8);
  }

  /** Mean over the states of Jᵀ(E[(e_a − p)(e_a − p)ᵀ] ⊕ 1)J, the outputs' J by differences. */
  private static RealMatrix dense(Policy policy, Batch batch, boolean takenOnly) {
    RecordedPolicy recorded = policy.record(new Tape());
    Replay replay = new Replay(List.of(recorded.output()), Workers.inline());
    double[] theta = policy.parameters().clone();
    RealMatrix fisher = new Array2DRowRealMatrix(theta.length, theta.length);
    int outputs = policy.network().outputs();
    for (int i = 0; i < batch.size(); i++) {
      int from = i * policy.network().inputs();
      double[] state =
          Arrays.copyOfRange(batch.observations(), from, from + policy.network().inputs());
      replay.bind(recorded.observations(), state, 0);
      RealMatrix jacobian =
          new Array2DRowRealMatrix(
              Differences.jacobian(v -> outputs(replay, recorded, v, outputs), theta));
      double[] p = probabilities(outputs(replay, recorded, theta, outputs), outputs - 1);
      RealMatrix metric = new Array2DRowRealMatrix(outputs, outputs);
      for (int a = 0; a < p.length; a++) {
        double weight = takenOnly ? (batch.actions()[i] == a ? 1 : 0) : p[a];
        RealVector score = new ArrayRealVector(outputs);
        for (int j = 0; j < p.length; j++) {
          score.setEntry(j, (j == a ? 1 : 0) - p[j]);
        }
        metric = metric.add(score.outerProduct(score).scalarMultiply(weight));
      }
      metric.setEntry(outputs - 1, outputs - 1, 1);
      RealMatrix ofState = jacobian.transpose().multiply(metric).multiply(jacobian);
      fisher = fisher.add(ofState.scalarMultiply(1.0 / batch.size()));
    }
    return fisher;
  }

  private static double[] outputs(
      Replay replay, RecordedPolicy recorded, double[] theta, int outputs) {
    replay.bind(recorded.theta(), theta);
    replay.evaluate(1);
    int from = replay.offset(recorded.output());
    return Arrays.copyOfRange(replay.array(recorded.output()), from, from + outputs);
  }

  private static double[] probabilities(double[] logits, int actions) {
    double[] p = Arrays.stream(logits, 0, actions).map(StrictMath::exp).toArray();
    double sum = Arrays.stream(p).sum();
    return Arrays.stream(p).map(x -> x / sum).toArray();
  }
}
