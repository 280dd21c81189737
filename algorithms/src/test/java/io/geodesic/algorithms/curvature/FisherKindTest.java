package io.geodesic.algorithms.curvature;

import static io.geodesic.algorithms.testing.DenseFisher.assertMatrix;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.CatalogCurvatures;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PlainMlp;
import io.geodesic.algorithms.testing.PlainPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** The Fisher information over taken and drawn actions, as every strategy estimates it. */
class FisherKindTest {

  private static final List<String> STRATEGIES =
      List.of("exact", "cg", "block", "diagonal", "kfac");

  @ForEachPolicy
  void empiricalIsTheMeanOuterProductOfTheScoresOfTheTakenActions(PolicyCase row) {
    for (int rows : new int[] {1, 7}) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, rows);
      RealMatrix scores = ScoreCovariance.ofActions(policy, batch, batch.actions());
      for (String id : STRATEGIES) {
        RealMatrix actual =
            matrix(strategy(id, policy, FisherKind.EMPIRICAL).at(policy, batch), policy);
        assertMatrix(asSeenBy(id, scores, policy, batch), actual, 1e-9);
      }
    }
  }

  /** The second estimate draws afresh. */
  @ForEachPolicy
  void sampledIsTheSameWithActionsDrawnAtEachEstimate(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 7);
    for (String id : STRATEGIES) {
      RandomStream twin = CatalogCurvatures.draws();
      CurvatureStrategy strategy = strategy(id, policy, FisherKind.SAMPLED);
      for (int k = 0; k < 2; k++) {
        RealMatrix scores = ScoreCovariance.ofActions(policy, batch, draw(policy, batch, twin));
        RealMatrix actual = matrix(strategy.at(policy, batch), policy);
        assertMatrix(asSeenBy(id, scores, policy, batch), actual, 1e-9);
      }
    }
  }

  /** Products and solutions are of the same matrix as the quadratic form. */
  @ForEachPolicy
  void productsAndSolutionsAreThoseOfTheDenseMatrix(PolicyCase row) {
    for (FisherKind kind : FisherKind.values()) {
      for (String id : List.of("exact", "block", "diagonal")) {
        for (int rows : new int[] {3, 60}) {
          Policy policy = row.policy(1);
          Curvature curvature = strategy(id, policy, kind).at(policy, row.batch(policy, 2, rows));
          RealMatrix dense = DenseFisher.damped(matrix(curvature, policy), curvature.damping());
          double[] v = PolicyCase.normal(4, policy.parameterCount(), 1);
          double[] out = new double[v.length];
          curvature.multiply(v, out);
          assertArrayEquals(dense.operate(v), out, 1e-10);
          curvature.solve(v, out);
          assertArrayEquals(DenseFisher.solve(dense, v), out, 1e-8);
        }
      }
    }
  }

  /** Each kind in its own way: products by the tape equal those of the dense rows. */
  @ForEachPolicy
  void matrixFreeProductEqualsTheDenseOneForEachKind(PolicyCase row) {
    for (FisherKind kind : FisherKind.values()) {
      Policy policy = row.policy(1);
      Batch batch = row.batch(policy, 2, 300);
      double[] v = PolicyCase.normal(4, policy.parameterCount(), 1);
      double[] expected = new double[v.length];
      double[] actual = new double[v.length];
      strategy("exact", policy, kind).at(policy, batch).multiply(v, expected);
      strategy("cg", policy, kind).at(policy, batch).multiply(v, actual);
      assertArrayEquals(expected, actual, 1e-11);
    }
  }

  /** Draws are independent: the mean of n estimates is within 4.5 standard errors of the exact. */
  @ForEachPolicy
  void meanOfSampledTendsToTheExactExpectation(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 3);
    double[] v = PolicyCase.normal(5, policy.parameterCount(), 1);
    int n = 2000;
    for (String id : STRATEGIES) {
      CurvatureStrategy sampled = strategy(id, policy, FisherKind.SAMPLED);
      double[] draws = new double[n];
      Arrays.setAll(draws, k -> sampled.at(policy, batch).quadratic(v));
      double mean = Arrays.stream(draws).sum() / n;
      double squares = Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).sum();
      double standardError = Math.sqrt(squares / (n - 1) / n);
      double exact = strategy(id, policy, FisherKind.EXACT).at(policy, batch).quadratic(v);
      assertTrue(standardError > 0 && standardError < 0.1 * exact, id);
      assertEquals(exact, mean, 4.5 * standardError, id);
    }
  }

  @ForEachPolicy
  void savedStrategyGoesOnWithTheSameDraws(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 6);
    double[] g = PolicyCase.normal(5, policy.parameterCount(), 1);
    for (String id : CatalogCurvatures.with("fisher")) {
      CurvatureStrategy strategy = strategy(id, policy, FisherKind.SAMPLED);
      double[] first = solution(strategy, policy, batch, g);
      State state = new State();
      strategy.save(state);
      double[] expected = solution(strategy, policy, batch, g);
      CurvatureStrategy loaded = strategy(id, policy, FisherKind.SAMPLED);
      loaded.load(state);
      assertArrayEquals(expected, solution(loaded, policy, batch, g), id);
      assertTrue(!Arrays.equals(first, expected), id);
    }
  }

  /** With probabilities ½ and ½, the score's square does not depend on the action. */
  @Test
  void kindsCoincideForTwoEquallyLikelyActions() {
    PolicyCase row = PolicyCase.categorical(3, 2);
    Policy policy = row.policy(1);
    Arrays.fill(policy.parameters(), 0);
    Batch batch = row.batch(policy, 2, 5);
    RealMatrix exact =
        matrix(strategy("exact", policy, FisherKind.EXACT).at(policy, batch), policy);
    assertTrue(exact.getNorm() > 0.1);
    for (FisherKind kind : FisherKind.values()) {
      assertMatrix(exact, matrix(strategy("exact", policy, kind).at(policy, batch), policy), 1e-14);
    }
  }

  /** Actions of another policy: the empirical kind keeps their surprise, the sampled forgets it. */
  @Test
  void empiricalOfAnotherPolicysActionsIsNoEstimateOfTheFisher() {
    PolicyCase row = PolicyCase.categorical(1, 2);
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 2000);
    double[] theta = policy.parameters();
    Arrays.fill(theta, 0);
    theta[theta.length - 1] = 3;
    Arrays.fill(batch.actions(), 0);
    double[] v = {0, 0, 0, 1};
    double exact = strategy("exact", policy, FisherKind.EXACT).at(policy, batch).quadratic(v);
    double drawn = strategy("exact", policy, FisherKind.SAMPLED).at(policy, batch).quadratic(v);
    double taken = strategy("exact", policy, FisherKind.EMPIRICAL).at(policy, batch).quadratic(v);
    assertEquals(exact, drawn, 0.2 * exact);
    assertTrue(taken > 10 * exact);
  }

  /** What a strategy keeps of the matrix of all scores. */
  private static RealMatrix asSeenBy(String id, RealMatrix scores, Policy policy, Batch batch) {
    return switch (id) {
      case "exact", "cg" -> scores;
      case "block" -> DenseFisher.blocks(policy, scores);
      case "diagonal" -> diagonal(scores);
      case "kfac" -> kronecker(scores, policy, batch);
      default -> throw new IllegalArgumentException(id);
    };
  }

  private static RealMatrix diagonal(RealMatrix scores) {
    double[] entries = new double[scores.getRowDimension()];
    Arrays.setAll(entries, i -> scores.getEntry(i, i));
    return MatrixUtils.createRealDiagonalMatrix(entries);
  }

  /** A ⊗ G: the adjoints g are the scores of the biases, so that G is their block. */
  private static RealMatrix kronecker(RealMatrix scores, Policy policy, Batch batch) {
    PlainMlp network = new PlainPolicy(policy).network();
    RealMatrix out = diagonal(scores);
    for (int l = 0; l < network.layers(); l++) {
      int end = network.offset(l + 1) - 1;
      int bias = end - network.outputs(l) + 1;
      RealMatrix g = scores.getSubMatrix(bias, end, bias, end);
      RealMatrix block = DenseFisher.kronecker(PlainKronecker.of(policy, batch, l).a(), g);
      out.setSubMatrix(block.getData(), network.offset(l), network.offset(l));
    }
    return out;
  }

  private static double[] draw(Policy policy, Batch batch, RandomStream stream) {
    RandomStream[] same = new RandomStream[batch.size()];
    Arrays.fill(same, stream);
    double[] actions = new double[batch.actions().length];
    policy.act(batch.observations(), batch.size(), same, actions);
    return actions;
  }

  private static double[] solution(
      CurvatureStrategy strategy, Policy policy, Batch batch, double[] g) {
    double[] x = new double[g.length];
    strategy.at(policy, batch).solve(g, x);
    return x;
  }

  private static RealMatrix matrix(Curvature curvature, Policy policy) {
    return CatalogCurvatures.matrix(curvature, policy.parameterCount());
  }

  private static CurvatureStrategy strategy(String id, Policy policy, FisherKind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return CatalogCurvatures.create(id, policy, Map.of("fisher", name));
  }
}
