package io.geodesic.algorithms.critic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.ValueFunction;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/**
 * The Gauss–Newton step where K-FAC is exact: a linear critic, whose output adjoint is always 1.
 */
class KroneckerCriticTest {

  private static final int INPUTS = 3;
  private static final int ROWS = 20;

  @Test
  void undampedStepOfALinearCriticIsTheLeastSquaresSolution() {
    ValueFunction critic = linear();
    Batch batch = CriticTest.batch(critic, ROWS, s -> 2 * s[0] - s[1] * s[2] + 0.5);
    double[] expected = critic.parameters().clone();
    double[] step = gaussNewton(critic, batch, 0);
    Arrays.setAll(expected, i -> expected[i] + step[i]);
    fit(critic, batch, new KroneckerCriticSettings(1, 1, 1e9, 0, 0, 0, 1));
    assertArrayEquals(expected, critic.parameters(), 1e-10);
  }

  /** (A + π√λ I) ⊗ (G + √λ/π) with G = 1 and π = √(tr A/dim A). */
  @Test
  void dampedStepsWithMomentumAndClipFollowTheFormula() {
    ValueFunction critic = linear();
    Batch batch = CriticTest.batch(critic, ROWS, s -> 5 * s[0] - s[1] + 3);
    double[] weights = critic.parameters().clone();
    ValueFunction twin = linear();
    double[] velocity = new double[weights.length];
    for (int k = 0; k < 4; k++) {
      System.arraycopy(weights, 0, twin.parameters(), 0, weights.length);
      double[] x = gaussNewton(twin, batch, 0.04);
      double[] previous = velocity.clone();
      Arrays.setAll(velocity, i -> 0.8 * previous[i] + x[i]);
      double quadratic = DenseFisher.quadratic(moments(batch), velocity);
      double size = Math.min(0.5, Math.sqrt(2 * 0.3 / quadratic));
      for (int i = 0; i < weights.length; i++) {
        weights[i] += size * velocity[i];
      }
    }
    fit(critic, batch, new KroneckerCriticSettings(4, 0.5, 0.3, 0.8, 0.04, 0, 1));
    assertArrayEquals(weights, critic.parameters(), 1e-9);
  }

  /** One state only, no damping: A has rank 1. */
  @Test
  void singularFactorsAreNamedAndChangeNothing() {
    ValueFunction critic = linear();
    Batch batch = CriticTest.batch(critic, 1, s -> 1.0);
    Arrays.fill(batch.observations(), 1);
    double[] weights = critic.parameters().clone();
    CriticReport report = fit(critic, batch, new KroneckerCriticSettings(1, 1, 1, 0, 0, 0, 1));
    assertEquals(CriticStatus.NOT_POSITIVE_DEFINITE, report.status());
    assertArrayEquals(weights, critic.parameters());
  }

  /** Interval 2 without decay: the second batch moves by the first one's inverses. */
  @Test
  void inversesStayInForceForTheInterval() {
    ValueFunction critic = linear();
    Batch first = CriticTest.batch(critic, ROWS, s -> s[0] - s[2]);
    Batch second = CriticTest.batch(critic, 2 * ROWS, s -> 3 * s[1]);
    KroneckerCriticSettings settings = new KroneckerCriticSettings(1, 1, 1e9, 0, 0, 0, 2);
    KroneckerCritic rule = new KroneckerCritic(critic, settings, Workers.inline());
    rule.fit(first);
    double[] expected = critic.parameters().clone();
    double[] g = gradient(critic, second);
    double[] step = DenseFisher.solve(DenseFisher.damped(moments(first), 0), g);
    Arrays.setAll(expected, i -> expected[i] + step[i]);
    rule.fit(second);
    assertArrayEquals(expected, critic.parameters(), 1e-10);
  }

  private static CriticReport fit(
      ValueFunction critic, Batch batch, KroneckerCriticSettings settings) {
    return new KroneckerCritic(critic, settings, Workers.inline()).fit(batch);
  }

  private static double[] gaussNewton(ValueFunction critic, Batch batch, double damping) {
    double[] g = gradient(critic, batch);
    RealMatrix a = moments(batch);
    double pi = Math.sqrt(a.getTrace() / a.getRowDimension());
    double gamma = Math.sqrt(damping);
    RealMatrix damped = DenseFisher.damped(a, pi * gamma).scalarMultiply(1 + gamma / pi);
    return DenseFisher.solve(damped, g);
  }

  private static double[] gradient(ValueFunction critic, Batch batch) {
    double[] g = new double[critic.parameters().length];
    new ValueProblem(critic, Workers.inline()).gradient(batch, g);
    return g;
  }

  /** E[s̃s̃ᵀ] with s̃ the state and a last 1. */
  private static RealMatrix moments(Batch batch) {
    RealMatrix s = new Array2DRowRealMatrix(batch.size(), INPUTS + 1);
    for (int i = 0; i < batch.size(); i++) {
      for (int j = 0; j < INPUTS; j++) {
        s.setEntry(i, j, batch.observations()[i * INPUTS + j]);
      }
      s.setEntry(i, INPUTS, 1);
    }
    return s.transpose().multiply(s).scalarMultiply(1.0 / batch.size());
  }

  private static ValueFunction linear() {
    Mlp network = new Mlp(INPUTS, List.of(), 1, Activation.TANH, 1);
    return new ValueFunction(network, PolicyCase.random(1), Workers.inline());
  }
}
