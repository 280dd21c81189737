package io.geodesic.environments.tabular;

import com.google.common.primitives.Doubles;

/**
 * A finite Markov decision process: transitions with rewards, an initial distribution, a discount.
 *
 * <p>Immutable. A transition that terminates is worth its reward alone: nothing follows it,
 * whatever state it names. {@link PolicyEvaluation} solves it for a policy, {@link PolicyIteration}
 * for the best one, and {@link TabularTask} lets one step it.
 */
public final class TabularMdp {

  private static final double SUM_TOLERANCE = 1e-12;

  private final TransitionTable transitions;
  private final double[] initial;
  private final double[] cumulative;
  private final double discount;

  /**
   * Puts a process together.
   *
   * @param initial the probability of each state at the start, not kept
   * @param discount γ, in [0, 1]; 1 makes sense where every policy looked at terminates for sure
   * @throws IllegalArgumentException if {@code initial} is no distribution over the states, or the
   *     discount is out of range
   */
  public TabularMdp(TransitionTable transitions, double[] initial, double discount) {
    this.transitions = transitions;
    this.initial = initial.clone();
    this.cumulative = new double[initial.length];
    this.discount = discount;
    if (initial.length != transitions.states()) {
      throw new IllegalArgumentException(
          "initial distribution over %d states; there are %d"
              .formatted(initial.length, transitions.states()));
    }
    if (!(discount >= 0 && discount <= 1)) {
      throw new IllegalArgumentException("discount is " + discount + "; it must be in [0, 1]");
    }
    double sum = 0;
    for (int s = 0; s < initial.length; s++) {
      sum += initial[s];
      cumulative[s] = sum;
    }
    if (!(Doubles.min(initial) >= 0 && Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "the initial probabilities sum to %s, the least is %s; they must be a distribution"
              .formatted(sum, Doubles.min(initial)));
    }
  }

  /** Returns the probability distribution that is all on one of n states. */
  public static double[] startIn(int state, int n) {
    double[] initial = new double[n];
    initial[state] = 1;
    return initial;
  }

  /** Returns the same process under another discount, in [0, 1]. */
  public TabularMdp withDiscount(double other) {
    return new TabularMdp(transitions, initial, other);
  }

  /** Returns the transitions. */
  public TransitionTable transitions() {
    return transitions;
  }

  /** Returns the number of states. */
  public int states() {
    return transitions.states();
  }

  /** Returns the number of actions in each state. */
  public int actions() {
    return transitions.actions();
  }

  /** Returns the probability that an episode starts in a state. */
  public double initial(int state) {
    return initial[state];
  }

  /** Returns the discount γ. */
  public double discount() {
    return discount;
  }

  /** Returns the first state whose running sum of initial probabilities exceeds u in [0, 1). */
  public int drawInitial(double u) {
    return TransitionTable.firstAbove(cumulative, u);
  }
}
