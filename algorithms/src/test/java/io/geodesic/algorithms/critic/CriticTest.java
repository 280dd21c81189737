package io.geodesic.algorithms.critic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.optimizer.Adam;
import io.geodesic.algorithms.optimizer.Minibatches;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.PlainMlp;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.ValueFunction;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fitting the critic: gradients, reports, progress and failures. */
class CriticTest {

  private static final Mlp NETWORK = new Mlp(2, List.of(5), 1, Activation.TANH, 1);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 40})
  void gradientEqualsDifferencesOfTheLoss(int rows) {
    ValueFunction critic = critic();
    Batch batch = batch(critic, rows, s -> s[0] - s[1]);
    double[] gradient = new double[critic.parameters().length];
    new ValueProblem(critic, Workers.inline()).gradient(batch, gradient);
    double[] expected = Differences.gradient(w -> -loss(w, batch), critic.parameters().clone());
    assertArrayEquals(expected, gradient, 1e-10);
  }

  @Test
  void minibatchGradientsAverageToTheBatchGradient() {
    ValueFunction critic = critic();
    Batch batch = batch(critic, 12, s -> s[0] - s[1]);
    ValueProblem problem = new ValueProblem(critic, Workers.inline());
    int[] rows = {3, 11, 0, 7, 5, 1, 2, 4, 6, 8, 9, 10};
    double[] whole = new double[critic.parameters().length];
    double[] first = whole.clone();
    double[] second = whole.clone();
    problem.gradient(batch, whole);
    problem.gradient(batch, rows, 0, 3, first);
    problem.gradient(batch, rows, 3, 12, second);
    Arrays.setAll(first, i -> 0.25 * first[i] + 0.75 * second[i]);
    assertArrayEquals(whole, first, 1e-14);
  }

  @Test
  void adamPassesEqualTheLoopWrittenOut() {
    ValueFunction expected = critic();
    Batch batch = batch(expected, 10, s -> 3 * s[0]);
    Adam adam = new Adam(expected.parameters().length);
    Minibatches minibatches = new Minibatches(4, PolicyCase.random(5));
    ValueProblem problem = new ValueProblem(expected, Workers.inline());
    double[] g = new double[expected.parameters().length];
    for (int epoch = 0; epoch < 3; epoch++) {
      minibatches.shuffle(10);
      for (int i = 0; i < 3; i++) {
        problem.gradient(batch, minibatches.rows(), 4 * i, Math.min(10, 4 * i + 4), g);
        double norm = Math.sqrt(Arrays.stream(g).map(x -> x * x).sum());
        double scale = Math.min(1, 0.3 / norm);
        adam.ascend(
            0.01, 1e9, Arrays.stream(g).map(x -> scale * x).toArray(), expected.parameters());
      }
    }
    ValueFunction critic = critic();
    AdamCriticSettings settings = new AdamCriticSettings(0.01, 3, 4, 0.3, Schedule.LINEAR);
    new AdamCritic(critic, settings, PolicyCase.random(5), Workers.inline()).fit(batch);
    assertArrayEquals(expected.parameters(), critic.parameters(), 1e-13);
  }

  /** 1 − Var(R − V)/Var(R), by the textbook's two passes. */
  @Test
  void reportComparesValuesWithReturns() {
    double[] values = {1, 2, 4, 8};
    double[] returns = {2, 2, 3, 10};
    CriticReport report = CriticReport.of(batch(values, returns), CriticStatus.FITTED);
    double[] errors = {1, 0, -1, 2};
    assertEquals(1 - variance(errors) / variance(returns), report.explainedVariance(), 1e-15);
    assertEquals(0.5 * (1 + 0 + 1 + 4) / 4, report.valueLoss(), 1e-15);
    CriticReport perfect = CriticReport.of(batch(returns, returns), CriticStatus.FITTED);
    assertEquals(1, perfect.explainedVariance());
    double[] constant = {3, 3, 3, 3};
    CriticReport still = CriticReport.of(batch(values, constant), CriticStatus.FITTED);
    assertTrue(Double.isNaN(still.explainedVariance()));
  }

  @Test
  void fittingReducesTheLoss() {
    for (boolean kronecker : new boolean[] {false, true}) {
      ValueFunction critic = critic();
      Batch batch = batch(critic, 400, s -> 2 * s[0] - s[1] + 1);
      CriticRule rule = rule(critic, kronecker);
      double before = loss(critic.parameters(), batch);
      for (int k = 0; k < 100; k++) {
        assertEquals(CriticStatus.FITTED, rule.fit(batch).status());
      }
      assertTrue(loss(critic.parameters(), batch) < 0.05 * before);
    }
  }

  @Test
  void loadedRuleContinuesWithTheSameBits() {
    for (boolean kronecker : new boolean[] {false, true}) {
      ValueFunction critic = critic();
      Batch batch = batch(critic, 30, s -> s[0]);
      CriticRule saved = rule(critic, kronecker);
      saved.fit(batch);
      State state = new State();
      saved.save(state);
      critic.save(state.scope("w"));
      saved.fit(batch);
      ValueFunction other = critic();
      CriticRule loaded = rule(other, kronecker);
      loaded.load(state);
      other.load(state.scope("w"));
      loaded.fit(batch);
      assertArrayEquals(critic.parameters(), other.parameters());
    }
  }

  /** Neither weights nor the optimiser's memory keep anything of returns that are no numbers. */
  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e200})
  void failedFitLeavesTheCriticAsItWas(double wrong) {
    for (boolean kronecker : new boolean[] {false, true}) {
      ValueFunction critic = critic();
      Batch batch = batch(critic, 30, s -> s[0]);
      Batch bad = batch(critic, 30, s -> s[0]);
      bad.returns()[29] = wrong;
      CriticRule rule = rule(critic, kronecker);
      rule.fit(batch);
      double[] weights = critic.parameters().clone();
      CriticReport report = rule.fit(bad);
      assertEquals(CriticStatus.NON_FINITE, report.status());
      assertArrayEquals(weights, critic.parameters());
      assertEquals(CriticStatus.FITTED, rule.fit(batch).status());
      assertTrue(Arrays.stream(critic.parameters()).allMatch(w -> Math.abs(w) < 100));
    }
  }

  private static CriticRule rule(ValueFunction critic, boolean kronecker) {
    return kronecker
        ? new KroneckerCritic(
            critic, new KroneckerCriticSettings(2, 0.3, 0.1, 0.5, 0.01, 0.5, 1), Workers.inline())
        : new AdamCritic(
            critic,
            new AdamCriticSettings(0.01, 2, 16, 10, Schedule.CONSTANT),
            PolicyCase.random(5),
            Workers.inline());
  }

  static ValueFunction critic() {
    ValueFunction critic = new ValueFunction(NETWORK, PolicyCase.random(1), Workers.inline());
    double[] noise = PolicyCase.normal(2, critic.parameters().length, 0.3);
    Arrays.setAll(critic.parameters(), i -> critic.parameters()[i] + noise[i]);
    return critic;
  }

  /** Random states with returns by a formula. */
  static Batch batch(ValueFunction critic, int rows, Function<double[], Double> returns) {
    int size = critic.network().inputs();
    double[] states = PolicyCase.normal(3, rows * size, 1);
    double[] r = new double[rows];
    Arrays.setAll(r, i -> returns.apply(Arrays.copyOfRange(states, i * size, (i + 1) * size)));
    double[] values = new double[rows];
    critic.evaluate(states, rows, values, 0);
    return new Batch(rows, states, new double[0], new double[0], r, values, 0);
  }

  private static Batch batch(double[] values, double[] returns) {
    return new Batch(
        values.length, new double[0], new double[0], new double[0], returns, values, 0);
  }

  private static double loss(double[] weights, Batch batch) {
    PlainMlp plain = new PlainMlp(NETWORK);
    double sum = 0;
    for (int i = 0; i < batch.size(); i++) {
      double[] s = Arrays.copyOfRange(batch.observations(), 2 * i, 2 * i + 2);
      double error = plain.output(weights, s)[0] - batch.returns()[i];
      sum += 0.5 * error * error / batch.size();
    }
    return sum;
  }

  private static double variance(double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
  }
}
