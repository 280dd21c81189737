package io.geodesic.algorithms.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.objective.Coefficient;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Adam;
import io.geodesic.algorithms.optimizer.Minibatches;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.testing.CurvatureCase;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.Differences;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PlainObjective;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.checkpoint.State;
import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;

/** Passes over minibatches. */
class AdamEpochsTest {

  private static final AdamSettings SETTINGS =
      new AdamSettings(0.01, 3, 8, 0.5, 0, Schedule.LINEAR);

  /** The loop written out, with the same optimiser and the same order of the examples. */
  @ForEachPolicy
  void passesEqualTheLoopWrittenOut(PolicyCase row) {
    for (CurvatureCase which : CurvatureCase.values()) {
      StepSetup plain = StepSetup.of(row, Objective.CLIPPED_SURROGATE);
      plain.setProgress(0.25);
      double[] theta = plain.policy().parameters();
      Adam adam = new Adam(theta.length);
      Minibatches minibatches = new Minibatches(8, PolicyCase.random(7));
      Curvature curvature =
          which.create(plain.policy(), 0.1).at(plain.policy(), plain.problem().batch());
      double[] g = new double[theta.length];
      double[] x = new double[theta.length];
      for (int epoch = 0; epoch < 3; epoch++) {
        minibatches.shuffle(30);
        for (int i = 0; i < 4; i++) {
          plain.problem().gradient(minibatches.rows(), 8 * i, Math.min(30, 8 * i + 8), g);
          curvature.solve(g, x);
          double norm = Math.sqrt(StepSetup.dot(x, x));
          double scale = Math.min(1, 0.5 / norm);
          adam.ascend(0.0075, 1e9, Arrays.stream(x).map(v -> v * scale).toArray(), theta);
        }
      }
      StepSetup setup = StepSetup.of(row, Objective.CLIPPED_SURROGATE);
      setup.setProgress(0.25);
      AdamEpochs rule = new AdamEpochs(SETTINGS, theta.length, PolicyCase.random(7));
      StepReport report = setup.take(rule, which.create(setup.policy(), 0.1));
      assertArrayEquals(theta, setup.theta(), 1e-12);
      assertEquals(StepStatus.ACCEPTED, report.status());
      assertEquals(0.0075, report.stepSize());
      assertEquals(3, report.passes());
    }
  }

  /** Both at θ_old, whatever the epochs went through: g over the whole batch, F dense. */
  @ForEachPolicy
  void predictionsEqualThoseOfTheDenseModel(PolicyCase row) {
    Goal goal = new Goal(Objective.CLIPPED_SURROGATE, new Coefficient(0.2, Schedule.CONSTANT), 0);
    for (CurvatureCase which : CurvatureCase.values()) {
      StepSetup setup = StepSetup.of(row, Objective.CLIPPED_SURROGATE);
      double[] old = setup.theta();
      PlainObjective plain = new PlainObjective(setup.policy(), goal);
      double[] g = Differences.gradient(v -> plain.value(v, setup.problem().batch()), old.clone());
      RealMatrix fisher = DenseFisher.of(setup.policy(), setup.problem().batch());
      Curvature own = which.create(setup.policy(), 0.1).at(setup.policy(), setup.problem().batch());
      AdamEpochs rule = new AdamEpochs(SETTINGS, old.length, PolicyCase.random(7));
      StepReport report = setup.take(rule, which.create(setup.policy(), 0.1));
      double[] change = StepSetup.plus(setup.theta(), -1, old);
      assertEquals(StepSetup.dot(g, change), report.predictedGain(), 1e-8);
      boolean approximate =
          which != CurvatureCase.IDENTITY && !CurvatureCase.dense().contains(which);
      double quadratic =
          approximate ? own.quadratic(change) : DenseFisher.quadratic(fisher, change);
      assertEquals(quadratic / 2, report.predictedKl(), 1e-7 * quadratic, which::name);
      assertTrue(quadratic > 0);
    }
  }

  @ForEachPolicy
  void passesEndAfterTheEpochThatExceedsTheKlTarget(PolicyCase row) {
    int stopped = epochs(row, 1e-4);
    assertTrue(stopped > 0 && stopped < 50);
    assertEquals(50, epochs(row, 10));
  }

  /** Number of epochs that were run, which is also the optimiser's count of steps. */
  private static int epochs(PolicyCase row, double klStop) {
    StepSetup setup = StepSetup.of(row, Objective.CLIPPED_SURROGATE);
    AdamSettings settings = new AdamSettings(1e-3, 50, 0, 1e9, klStop, Schedule.CONSTANT);
    AdamEpochs rule =
        new AdamEpochs(settings, setup.policy().parameterCount(), PolicyCase.random(1));
    StepReport report = setup.take(rule, CurvatureCase.IDENTITY.create(setup.policy(), 0));
    int passes = report.passes();
    assertEquals(setup.problem().evaluate(), report.after());
    boolean exceeded = report.after().kl() > klStop;
    assertEquals(exceeded ? StepStatus.KL_STOP : StepStatus.ACCEPTED, report.status());
    State state = new State();
    rule.save(state);
    double power = state.get("powers")[0];
    assertEquals(StrictMath.pow(0.9, passes), power, 1e-12);
    return passes;
  }

  /** A number that spoils the second minibatch undoes the first one, moments included. */
  @ForEachPolicy
  void failedPassLeavesParametersAndMoments(PolicyCase row) {
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e200}) {
      for (CurvatureCase which : CurvatureCase.values()) {
        StepSetup setup = StepSetup.of(row, Objective.SCORE_FUNCTION);
        AdamEpochs rule =
            new AdamEpochs(SETTINGS, setup.policy().parameterCount(), PolicyCase.random(3));
        setup.take(rule, which.create(setup.policy(), 0.1));
        double[] theta = setup.theta();
        State before = adam(rule);
        setup.problem().load(setup.problem().batch());
        setup.problem().batch().advantages()[lastOfTheNextPass(rule)] = wrong;
        StepReport report = setup.take(rule, which.create(setup.policy(), 0.1));
        assertEquals(StepStatus.NON_FINITE, report.status());
        assertEquals(0, report.stepSize());
        assertArrayEquals(theta, setup.theta());
        State after = adam(rule);
        for (String name : new String[] {"first", "second", "powers"}) {
          assertArrayEquals(before.get(name), after.get(name));
        }
      }
    }
  }

  private static int lastOfTheNextPass(AdamEpochs rule) {
    Minibatches next = new Minibatches(8, PolicyCase.random(99));
    next.load(adam(rule));
    next.shuffle(30);
    return next.rows()[29];
  }

  @ForEachPolicy
  void loadedRuleContinuesWithTheSameBits(PolicyCase row) {
    StepSetup setup = StepSetup.of(row, Objective.CLIPPED_SURROGATE);
    int length = setup.policy().parameterCount();
    AdamEpochs saved = new AdamEpochs(SETTINGS, length, PolicyCase.random(3));
    setup.take(saved, CurvatureCase.IDENTITY.create(setup.policy(), 0));
    double[] theta = setup.theta();
    AdamEpochs loaded = new AdamEpochs(SETTINGS, length, PolicyCase.random(4));
    loaded.load(adam(saved));
    setup.take(saved, CurvatureCase.IDENTITY.create(setup.policy(), 0));
    double[] expected = setup.theta();
    assertFalse(Arrays.equals(theta, expected));
    System.arraycopy(theta, 0, setup.policy().parameters(), 0, length);
    setup.take(loaded, CurvatureCase.IDENTITY.create(setup.policy(), 0));
    assertArrayEquals(expected, setup.theta());
  }

  private static State adam(AdamEpochs rule) {
    State state = new State();
    rule.save(state);
    return state;
  }
}
