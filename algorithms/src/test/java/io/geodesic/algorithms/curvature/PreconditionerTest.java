package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Preconditioned conjugate gradients: another way to the same solution. */
class PreconditionerTest {

  private static final double DAMPING = 0.05;
  private static final CgSettings CONVERGED = new CgSettings(2000, 1e-13);
  private static final KroneckerSettings THIS_BATCH = new KroneckerSettings(0, 1);
  private static final FisherModel MODEL = FisherModel.exact(DAMPING, Workers.inline());

  @ForEachPolicy
  void solutionDoesNotDependOnThePreconditioner(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] expected =
        DenseFisher.solve(DenseFisher.damped(DenseFisher.of(policy, batch), DAMPING), g);
    for (Preconditioner preconditioner : Preconditioner.values()) {
      Curvature curvature = strategy(policy, preconditioner, CONVERGED, MODEL).at(policy, batch);
      double[] x = new double[g.length];
      curvature.solve(g, x);
      assertArrayEquals(expected, x, 1e-9);
      assertEquals(SolveReport.Status.CONVERGED, curvature.lastSolve().status());
      assertEquals(DAMPING, curvature.damping());
    }
  }

  /** With one step of another preconditioner, the first iterate is along another direction. */
  @ForEachPolicy
  void firstIterateIsAlongThePreconditionedGradient(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    for (Preconditioner preconditioner : Preconditioner.values()) {
      double[] direction = new double[g.length];
      preconditioner.create(policy, THIS_BATCH, MODEL).at(policy, batch).solve(g, direction);
      double[] x = new double[g.length];
      strategy(policy, preconditioner, new CgSettings(1, 0), MODEL).at(policy, batch).solve(g, x);
      double scale = x[0] / direction[0];
      assertTrue(scale > 0);
      assertArrayEquals(Arrays.stream(direction).map(d -> scale * d).toArray(), x, 1e-10);
    }
  }

  /**
   * Where the system's F is of drawn or of taken actions, theirs is the exact one and draws none.
   */
  @ForEachPolicy
  void preconditionersAreTheExactOnesWhateverTheKindOfTheSystem(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    for (FisherKind kind : FisherKind.values()) {
      FisherModel system =
          new FisherModel(kind, MODEL.damping(), PolicyCase.random(4), Workers.inline());
      for (Preconditioner which : Preconditioner.values()) {
        CurvatureStrategy exact =
            switch (which) {
              case NONE -> new Identity();
              case DIAGONAL -> new DiagonalFisher(MODEL);
              case KFAC -> new KroneckerFactoredFisher(policy, THIS_BATCH, MODEL);
            };
        double[] expected = new double[g.length];
        double[] actual = new double[g.length];
        exact.at(policy, batch).solve(g, expected);
        which.create(policy, THIS_BATCH, system).at(policy, batch).solve(g, actual);
        assertArrayEquals(expected, actual);
      }
      assertEquals(PolicyCase.random(4).nextLong(), system.random().nextLong());
    }
  }

  /** Weights three times their initial size, as training leaves them, and a policy gradient. */
  @Test
  void kroneckerFactorsSaveIterationsOfATrainedPolicy() {
    Mlp network = new Mlp(8, List.of(16, 16), 6, Activation.TANH, 1);
    PolicyCase row = new PolicyCase("trained", network, new DiagonalGaussian(6, 0));
    Policy policy = row.policy(1);
    for (int i = 0; i < network.parameterCount(); i++) {
      policy.parameters()[i] *= 3;
    }
    Batch batch = row.batch(policy, 2, 300);
    FisherModel model = FisherModel.exact(1e-3, Workers.inline());
    for (double tolerance : new double[] {0.1, 1e-2, 1e-4}) {
      CgSettings settings = new CgSettings(10000, tolerance);
      int none = iterations(strategy(policy, Preconditioner.NONE, settings, model), policy, batch);
      int kfac = iterations(strategy(policy, Preconditioner.KFAC, settings, model), policy, batch);
      assertTrue(kfac <= 0.7 * none, () -> kfac + " iterations instead of " + none);
    }
  }

  /** K-FAC's running averages are what the next run goes on with. */
  @ForEachPolicy
  void statisticsAreSavedAndLoaded(PolicyCase row) {
    Policy policy = row.policy(1);
    CgSettings few = new CgSettings(3, 0);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    ConjugateGradientFisher first = remembering(policy, few);
    for (int k = 0; k < 3; k++) {
      first.at(policy, row.batch(policy, 10 * k, 12)).solve(g, new double[g.length]);
    }
    State state = new State();
    first.save(state);
    ConjugateGradientFisher second = remembering(policy, few);
    second.load(state);
    ConjugateGradientFisher fresh = remembering(policy, few);
    Batch next = row.batch(policy, 50, 12);
    double[] expected = new double[g.length];
    double[] resumed = new double[g.length];
    double[] forgetful = new double[g.length];
    first.at(policy, next).solve(g, expected);
    second.at(policy, next).solve(g, resumed);
    fresh.at(policy, next).solve(g, forgetful);
    assertArrayEquals(expected, resumed);
    assertTrue(!Arrays.equals(expected, forgetful));
  }

  /** λ of system and preconditioner are the same at all times. */
  @ForEachPolicy
  void preconditionerFollowsTheDamping(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    DampingSettings adaptive =
        new DampingSettings(0.1, DampingScale.ABSOLUTE, DampingAdaptation.LEVENBERG_MARQUARDT, 0.5);
    FisherModel model =
        new FisherModel(FisherKind.EXACT, adaptive, PolicyCase.random(1), Workers.inline());
    DiagonalFisher diagonal = new DiagonalFisher(model);
    ConjugateGradientFisher strategy = new ConjugateGradientFisher(CONVERGED, model, diagonal);
    strategy.observe(Double.NEGATIVE_INFINITY);
    assertEquals(0.2, strategy.at(policy, batch).damping());
    assertEquals(0.2, diagonal.at(policy, batch).damping());
  }

  @ForEachPolicy
  void preconditionerThatIsNotPositiveDefiniteIsReported(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 12);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] x = new double[g.length];
    CurvatureStrategy negative = (p, b) -> new Negative();
    Curvature curvature = new ConjugateGradientFisher(CONVERGED, MODEL, negative).at(policy, batch);
    curvature.solve(g, x);
    assertEquals(SolveReport.Status.NEGATIVE_CURVATURE, curvature.lastSolve().status());
    assertEquals(0, curvature.lastSolve().iterations());
    assertArrayEquals(g, x);
  }

  /** An input that is always 0 leaves zeros on the diagonal. */
  @Test
  void undampedSingularPreconditionerIsRefused() {
    PolicyCase row = PolicyCase.LINEAR_CATEGORICAL;
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 4);
    Arrays.fill(batch.observations(), 0);
    FisherModel undamped = FisherModel.exact(0, Workers.inline());
    for (Preconditioner which : List.of(Preconditioner.DIAGONAL, Preconditioner.KFAC)) {
      ConjugateGradientFisher strategy = strategy(policy, which, CONVERGED, undamped);
      assertThrows(NotPositiveDefiniteException.class, () -> strategy.at(policy, batch));
    }
  }

  private static ConjugateGradientFisher strategy(
      Policy policy, Preconditioner preconditioner, CgSettings settings, FisherModel model) {
    return new ConjugateGradientFisher(
        settings, model, preconditioner.create(policy, THIS_BATCH, model));
  }

  private static ConjugateGradientFisher remembering(Policy policy, CgSettings settings) {
    CurvatureStrategy kfac =
        Preconditioner.KFAC.create(policy, new KroneckerSettings(0.9, 2), MODEL);
    return new ConjugateGradientFisher(settings, MODEL, kfac);
  }

  private static int iterations(ConjugateGradientFisher strategy, Policy policy, Batch batch) {
    PolicyProblem problem =
        new PolicyProblem(policy, Goal.of(Objective.LIKELIHOOD_RATIO), Workers.inline());
    problem.load(batch);
    double[] g = new double[policy.parameterCount()];
    problem.gradient(g);
    Curvature curvature = strategy.at(policy, batch);
    curvature.solve(g, new double[g.length]);
    assertEquals(SolveReport.Status.CONVERGED, curvature.lastSolve().status());
    return curvature.lastSolve().iterations();
  }

  /** The negative of the plain gradient. */
  private static final class Negative implements Curvature {

    @Override
    public void multiply(double[] v, double[] out) {
      Arrays.setAll(out, i -> -v[i]);
    }

    @Override
    public void solve(double[] g, double[] out) {
      multiply(g, out);
    }
  }
}
