package io.geodesic.environments.tabular;

import io.geodesic.commons.linalg.Matrix;
import java.util.Arrays;

/**
 * Stochastic policies as matrices: entry (s, a) is π(a|s), of shape states×actions, each row a
 * distribution.
 */
public final class TabularPolicies {

  private static final double SUM_TOLERANCE = 1e-9;

  private TabularPolicies() {}

  /** Returns the policy that takes every action with the same probability. */
  public static Matrix uniform(TabularMdp mdp) {
    Matrix policy = new Matrix(mdp.states(), mdp.actions());
    Arrays.fill(policy.data(), 1.0 / mdp.actions());
    return policy;
  }

  /** Returns the policy that takes action {@code choices[s]} in state s. */
  public static Matrix deterministic(TabularMdp mdp, int... choices) {
    Matrix policy = new Matrix(mdp.states(), mdp.actions());
    for (int s = 0; s < mdp.states(); s++) {
      policy.set(s, choices[s], 1);
    }
    return policy;
  }

  /**
   * Checks that a matrix is a policy of a process.
   *
   * @throws IllegalArgumentException if the shape is not states×actions, an entry is negative or
   *     NaN, or a row does not sum to 1 within 1e-9
   */
  static void check(TabularMdp mdp, Matrix policy) {
    if (policy.rows() != mdp.states() || policy.columns() != mdp.actions()) {
      throw new IllegalArgumentException(
          "policy of shape %d×%d; it must be %d states × %d actions"
              .formatted(policy.rows(), policy.columns(), mdp.states(), mdp.actions()));
    }
    for (int s = 0; s < mdp.states(); s++) {
      double sum = 0;
      for (int a = 0; a < mdp.actions(); a++) {
        if (!(policy.get(s, a) >= 0)) {
          throw new IllegalArgumentException(
              "π(%d|%d) is %s; it must be at least 0".formatted(a, s, policy.get(s, a)));
        }
        sum += policy.get(s, a);
      }
      if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
        throw new IllegalArgumentException(
            "π(·|%d) sums to %s; it must sum to 1".formatted(s, sum));
      }
    }
  }
}
