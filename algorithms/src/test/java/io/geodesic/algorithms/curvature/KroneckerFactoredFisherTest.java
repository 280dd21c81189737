package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PlainPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** K-FAC's blocks against moments in plain Java, and against the dense matrix where it is exact. */
class KroneckerFactoredFisherTest {

  private static final double DAMPING = 0.09;

  @ForEachPolicy
  void blocksEqualKroneckerProductsOfMoments(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    Curvature damped = kfac(policy, DAMPING, 0, 1).at(policy, batch);
    double[] expected = new double[v.length];
    double[] expectedDamped = new double[v.length];
    double[] expectedSolution = new double[v.length];
    for (int l = 0; l < row.network().hidden().size() + 1; l++) {
      PlainKronecker block = PlainKronecker.of(policy, batch, l);
      apply(block.block(), policy, l, v, expected);
      apply(block.dampedBlock(DAMPING), policy, l, v, expectedDamped);
      solve(block.dampedBlock(DAMPING), policy, l, v, expectedSolution);
    }
    for (int i = policy.network().parameterCount(); i < v.length; i++) {
      expected[i] = 2 * v[i];
      expectedDamped[i] = (2 + DAMPING) * v[i];
      expectedSolution[i] = v[i] / (2 + DAMPING);
    }
    assertArrayEquals(expected, undampedProduct(damped, v), 1e-9);
    assertArrayEquals(expectedDamped, multiply(damped, v), 1e-9);
    assertArrayEquals(expectedSolution, solve(damped, v), 1e-8);
    assertEquals(dot(v, expected), damped.quadratic(v), 1e-8);
    assertEquals(DAMPING, damped.damping());
  }

  /** With one example the expectation of the product is the product of the expectations. */
  @ForEachPolicy
  void blocksOfOneExampleAreThoseOfTheDenseMatrix(PolicyCase row) {
    Policy policy = row.policy(1);
    assertBlocksAreDense(policy, row, row.batch(policy, 2, 1));
  }

  /** The output adjoints of a linear Gaussian policy are the same in all states. */
  @Test
  void blockOfALinearGaussianPolicyIsTheDenseMatrix() {
    PolicyCase row = PolicyCase.LINEAR_GAUSSIAN;
    Policy policy = row.policy(1);
    assertBlocksAreDense(policy, row, row.batch(policy, 2, 20));
  }

  @ForEachPolicy
  void blocksOverEqualStatesAreThoseOfTheDenseMatrix(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 5);
    int size = row.network().inputs();
    for (int i = 1; i < 5; i++) {
      System.arraycopy(batch.observations(), 0, batch.observations(), i * size, size);
    }
    assertBlocksAreDense(policy, row, batch);
  }

  private static void assertBlocksAreDense(Policy policy, PolicyCase row, Batch batch) {
    RealMatrix dense = DenseFisher.of(policy, batch);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] expected = new double[v.length];
    for (int l = 0; l < row.network().hidden().size() + 1; l++) {
      int from = layer(policy, l);
      int to = layer(policy, l + 1) - 1;
      apply(dense.getSubMatrix(from, to, from, to), policy, l, v, expected);
    }
    for (int i = policy.network().parameterCount(); i < v.length; i++) {
      expected[i] = dense.getEntry(i, i) * v[i];
    }
    assertArrayEquals(
        expected, undampedProduct(kfac(policy, DAMPING, 0, 1).at(policy, batch), v), 1e-9);
  }

  @ForEachPolicy
  void averagesAreExponentialAndBiasCorrected(PolicyCase row) {
    double decay = 0.9;
    Policy policy = row.policy(1);
    KroneckerFactoredFisher strategy = kfac(policy, DAMPING, decay, 1);
    int layers = row.network().hidden().size() + 1;
    PlainKronecker[] average = new PlainKronecker[layers];
    for (int k = 1; k <= 3; k++) {
      Batch batch = row.batch(policy, 10 * k, 6);
      double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
      double[] actual = solve(strategy.at(policy, batch), v);
      double[] expected = actual.clone();
      double correction = 1 - StrictMath.pow(decay, k);
      for (int l = 0; l < layers; l++) {
        PlainKronecker now = PlainKronecker.of(policy, batch, l);
        average[l] = k == 1 ? now.mix(1 - decay, now, 0) : average[l].mix(decay, now, 1 - decay);
        RealMatrix block = average[l].mix(1 / correction, now, 0).dampedBlock(DAMPING);
        solve(block, policy, l, v, expected);
      }
      assertArrayEquals(expected, actual, 1e-8);
    }
  }

  @ForEachPolicy
  void withoutDecayOnlyTheLastBatchCounts(PolicyCase row) {
    Policy policy = row.policy(1);
    KroneckerFactoredFisher strategy = kfac(policy, DAMPING, 0, 1);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    solve(strategy.at(policy, row.batch(policy, 2, 9)), v);
    Batch last = row.batch(policy, 5, 7);
    assertArrayEquals(
        solve(kfac(policy, DAMPING, 0, 1).at(policy, last), v),
        solve(strategy.at(policy, last), v));
  }

  @ForEachPolicy
  void inversesAreRefreshedEverySoManyUpdates(PolicyCase row) {
    Policy policy = row.policy(1);
    KroneckerFactoredFisher strategy = kfac(policy, DAMPING, 0.5, 3);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[][] solutions = new double[5][];
    double[] quadratics = new double[5];
    for (int k = 0; k < 5; k++) {
      Curvature curvature = strategy.at(policy, row.batch(policy, 10 * k, 6));
      solutions[k] = solve(curvature, v);
      quadratics[k] = curvature.quadratic(v);
    }
    assertArrayEquals(solutions[0], solutions[1]);
    assertArrayEquals(solutions[0], solutions[2]);
    assertFalse(Arrays.equals(solutions[2], solutions[3]));
    assertArrayEquals(solutions[3], solutions[4]);
    assertEquals(5, Arrays.stream(quadratics).distinct().count());
  }

  @ForEachPolicy
  void loadedStatisticsContinueWithTheSameBits(PolicyCase row) {
    Policy policy = row.policy(1);
    KroneckerFactoredFisher saved = kfac(policy, DAMPING, 0.9, 2);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    for (int k = 0; k < 3; k++) {
      saved.at(policy, row.batch(policy, k, 6));
    }
    State state = new State();
    saved.save(state);
    KroneckerFactoredFisher loaded = kfac(policy, DAMPING, 0.9, 2);
    loaded.load(state);
    for (int k = 3; k < 6; k++) {
      Curvature expected = saved.at(policy, row.batch(policy, k, 6));
      Curvature actual = loaded.at(policy, row.batch(policy, k, 6));
      assertArrayEquals(solve(expected, v), solve(actual, v));
      assertArrayEquals(multiply(expected, v), multiply(actual, v));
    }
  }

  @ForEachPolicy
  void statisticsOfAnotherPolicyAreRefused(PolicyCase row) {
    Policy policy = row.policy(1);
    Policy other = row.policy(1);
    KroneckerFactoredFisher strategy = kfac(policy, DAMPING, 0.9, 1);
    Batch batch = row.batch(policy, 2, 3);
    assertThrows(IllegalArgumentException.class, () -> strategy.at(other, batch));
  }

  private static KroneckerFactoredFisher kfac(
      Policy policy, double damping, double decay, int interval) {
    return new KroneckerFactoredFisher(
        policy,
        new KroneckerSettings(decay, interval),
        FisherModel.exact(damping, Workers.inline()));
  }

  private static int layer(Policy policy, int l) {
    return new PlainPolicy(policy).network().offset(l);
  }

  private static void apply(RealMatrix block, Policy policy, int l, double[] v, double[] out) {
    int at = layer(policy, l);
    double[] part = Arrays.copyOfRange(v, at, at + block.getRowDimension());
    System.arraycopy(block.operate(part), 0, out, at, part.length);
  }

  private static void solve(RealMatrix block, Policy policy, int l, double[] v, double[] out) {
    int at = layer(policy, l);
    double[] part = Arrays.copyOfRange(v, at, at + block.getRowDimension());
    System.arraycopy(DenseFisher.solve(block, part), 0, out, at, part.length);
  }

  private static double[] multiply(Curvature curvature, double[] v) {
    double[] out = new double[v.length];
    curvature.multiply(v, out);
    return out;
  }

  /** Fv from the quadratic form: eᵢᵀFv = (q(v + eᵢ) − q(v − eᵢ))/4. */
  private static double[] undampedProduct(Curvature curvature, double[] v) {
    double[] out = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      double[] up = v.clone();
      double[] down = v.clone();
      up[i]++;
      down[i]--;
      out[i] = (curvature.quadratic(up) - curvature.quadratic(down)) / 4;
    }
    return out;
  }

  private static double[] solve(Curvature curvature, double[] v) {
    double[] out = new double[v.length];
    curvature.solve(v, out);
    return out;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
