package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Batches whose moments are no numbers are refused, and the averages go on without them. */
class FactorAveragesTest {

  @ForEachPolicy
  void momentsThatAreNotFiniteAreRefusedWithoutTrace(PolicyCase row) {
    for (double wrong : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, 1e200}) {
      Policy policy = row.policy(1);
      Batch bad = row.batch(policy, 5, 9);
      bad.observations()[4] = wrong;
      KroneckerFactoredFisher refusing = begun(row, policy);
      assertThrows(NotPositiveDefiniteException.class, () -> refusing.at(policy, bad));
      assertGoesOn(row, policy, refusing);
    }
  }

  /** tr A ≈ 1e201 and tr G ≈ 1e113 are numbers, and so is every entry, but not their product. */
  @Test
  void tracesWhoseProductOverflowsAreRefusedWithoutTrace() {
    PolicyCase row = PolicyCase.LINEAR_GAUSSIAN;
    Policy policy = row.policy(1);
    double[] theta = policy.parameters();
    double[] old = theta.clone();
    Batch bad = row.batch(policy, 5, 9);
    Arrays.fill(bad.observations(), 1e100);
    KroneckerFactoredFisher refusing = begun(row, policy);
    Arrays.fill(theta, row.network().parameterCount(), theta.length, -130);
    assertThrows(NotPositiveDefiniteException.class, () -> refusing.at(policy, bad));
    System.arraycopy(old, 0, theta, 0, old.length);
    assertGoesOn(row, policy, refusing);
  }

  private static void assertGoesOn(
      PolicyCase row, Policy policy, KroneckerFactoredFisher refusing) {
    Batch next = row.batch(policy, 7, 9);
    double[] g = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] expected = new double[g.length];
    double[] actual = new double[g.length];
    begun(row, policy).at(policy, next).solve(g, expected);
    refusing.at(policy, next).solve(g, actual);
    assertTrue(Arrays.stream(actual).allMatch(Double::isFinite));
    assertArrayEquals(expected, actual);
  }

  /** A strategy that remembers an ordinary batch. */
  private static KroneckerFactoredFisher begun(PolicyCase row, Policy policy) {
    KroneckerFactoredFisher strategy =
        new KroneckerFactoredFisher(
            policy, new KroneckerSettings(0.9, 1), FisherModel.exact(0.1, Workers.inline()));
    strategy.at(policy, row.batch(policy, 2, 9));
    return strategy;
  }
}
