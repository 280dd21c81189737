package io.geodesic.environments.tabular;

/**
 * One possible outcome of an action in a state.
 *
 * @param probability its probability, in [0, 1]
 * @param next the state that follows, from 0
 * @param reward the reward, finite
 * @param terminated whether the task ends with it, so that no value follows
 */
public record Transition(double probability, int next, double reward, boolean terminated) {

  /** Checks the ranges. */
  public Transition {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability is " + probability + "; it must be in [0, 1]");
    }
    if (next < 0) {
      throw new IllegalArgumentException("next state is " + next + "; it must be at least 0");
    }
    if (!Double.isFinite(reward)) {
      throw new IllegalArgumentException("reward is " + reward + "; it must be finite");
    }
  }

  /** Returns the only outcome of an action that leaves nothing to chance. */
  public static Transition certain(int next, double reward, boolean terminated) {
    return new Transition(1, next, reward, terminated);
  }
}
