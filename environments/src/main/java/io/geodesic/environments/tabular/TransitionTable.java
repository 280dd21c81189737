package io.geodesic.environments.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * What may happen on each action in each state: for every (state, action) a list of {@link
 * Transition}s whose probabilities sum to 1.
 *
 * <p>Immutable. The order of a list matters to {@link #draw}; two outcomes may lead to one state.
 */
public final class TransitionTable {

  private static final double SUM_TOLERANCE = 1e-12;

  private final int states;
  private final int actions;

  /** The list of (s, a) is at index s·actions + a. */
  private final List<List<Transition>> outcomes;

  /** The same lists as arrays, with their running sums of probabilities, for {@link #draw}. */
  private final Transition[][] rows;

  private final double[][] cumulative;

  /** The rule by which a table is made. */
  @FunctionalInterface
  public interface Rule {
    /** Returns the possible outcomes of an action in a state, at least one. */
    List<Transition> outcomes(int state, int action);
  }

  /**
   * Tabulates a rule.
   *
   * @param states number of states, at least 1
   * @param actions number of actions in each state, at least 1
   * @throws IllegalArgumentException if a number is less than 1, the probabilities of a state and
   *     action do not sum to 1 within 1e-12, or an outcome leads to no state
   */
  public TransitionTable(int states, int actions, Rule rule) {
    if (states < 1 || actions < 1) {
      throw new IllegalArgumentException(
          "%d states and %d actions; there must be at least one of each"
              .formatted(states, actions));
    }
    this.states = states;
    this.actions = actions;
    int pairs = Math.multiplyExact(states, actions);
    this.outcomes = new ArrayList<>(pairs);
    this.rows = new Transition[pairs][];
    this.cumulative = new double[pairs][];
    for (int pair = 0; pair < pairs; pair++) {
      List<Transition> list = List.copyOf(rule.outcomes(pair / actions, pair % actions));
      outcomes.add(list);
      rows[pair] = list.toArray(Transition[]::new);
      cumulative[pair] = runningSum(pair, rows[pair]);
    }
  }

  private double[] runningSum(int pair, Transition[] row) {
    double[] sums = new double[row.length];
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      if (row[k].next() >= states) {
        throw new IllegalArgumentException(
            "%s leads to state %d; there are %d".formatted(name(pair), row[k].next(), states));
      }
      sum += row[k].probability();
      sums[k] = sum;
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "the probabilities of %s sum to %s; they must sum to 1".formatted(name(pair), sum));
    }
    return sums;
  }

  private String name(int pair) {
    return "state %d, action %d".formatted(pair / actions, pair % actions);
  }

  /** Returns the number of states. */
  public int states() {
    return states;
  }

  /** Returns the number of actions in each state. */
  public int actions() {
    return actions;
  }

  /** Returns the possible outcomes of an action in a state, not modifiable. */
  public List<Transition> outcomes(int state, int action) {
    return outcomes.get(state * actions + action);
  }

  /**
   * Returns the first outcome, in the order of the list, whose running sum of probabilities exceeds
   * {@code u}; allocates nothing.
   *
   * @param u a uniform number in [0, 1)
   */
  public Transition draw(int state, int action, double u) {
    int pair = state * actions + action;
    return rows[pair][firstAbove(cumulative[pair], u)];
  }

  /** Returns the first index whose sum exceeds u; the last one if rounding left none. */
  static int firstAbove(double[] sums, double u) {
    int last = sums.length - 1;
    int k = 0;
    while (k < last && !(sums[k] > u)) {
      k++;
    }
    return k;
  }
}
