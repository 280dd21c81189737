package io.geodesic.environments.tabular;

import io.geodesic.commons.linalg.Matrix;

/**
 * Whether a policy terminates for sure: exactly if the end can be reached from every state
 * (Bertsekas and Tsitsiklis 1991 call such a policy proper).
 */
final class Termination {
  private Termination() {}

  /** Throws if some state cannot reach the end, and undiscounted values do not exist there. */
  static void require(TransitionTable transitions, Matrix policy) {
    boolean[] ends = new boolean[transitions.states()];
    boolean grows = true;
    while (grows) {
      grows = false;
      for (int s = 0; s < ends.length; s++) {
        if (!ends[s] && mayEnd(transitions, policy, s, ends)) {
          ends[s] = true;
          grows = true;
        }
      }
    }
    for (int s = 0; s < ends.length; s++) {
      if (!ends[s]) {
        throw new IllegalArgumentException(
            "from state %d the policy never terminates; it has no value at discount 1"
                .formatted(s));
      }
    }
  }

  /** Returns whether one step from a state may end the task or lead to a state that may end. */
  private static boolean mayEnd(
      TransitionTable transitions, Matrix policy, int state, boolean[] ends) {
    for (int a = 0; a < transitions.actions(); a++) {
      if (policy.get(state, a) > 0
          && transitions.outcomes(state, a).stream()
              .anyMatch(o -> o.probability() > 0 && (o.terminated() || ends[o.next()]))) {
        return true;
      }
    }
    return false;
  }
}
