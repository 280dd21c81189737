package io.geodesic.environments.solvable;

import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.Transition;
import io.geodesic.environments.tabular.TransitionTable;
import java.util.List;

/**
 * A chain on which a small reward is always near and a great one far away; never ending.
 *
 * <p>Action 0 goes one state on and pays nothing, but {@value #FAR} when it stays in the last
 * state; action 1 goes back to the first state and pays {@value #NEAR}. With probability {@value
 * #SLIP} the other action takes effect. Dearden, Friedman and Russell (1998), "Bayesian
 * Q-learning", with five states.
 */
public final class Chain {

  private static final double SLIP = 0.2;
  private static final double NEAR = 2;
  private static final double FAR = 10;

  private Chain() {}

  /**
   * Returns the chain of a length; it starts in state 0.
   *
   * @param states number of states, at least 1
   * @param discount γ, in [0, 1)
   */
  public static TabularMdp of(int states, double discount) {
    int last = states - 1;
    return new TabularMdp(
        new TransitionTable(
            states,
            2,
            (state, action) ->
                List.of(
                    outcome(1 - SLIP, state, action, last),
                    outcome(SLIP, state, 1 - action, last))),
        TabularMdp.startIn(0, states),
        discount);
  }

  private static Transition outcome(double probability, int state, int effect, int last) {
    return effect == 0
        ? new Transition(probability, Math.min(state + 1, last), state == last ? FAR : 0, false)
        : new Transition(probability, 0, NEAR, false);
  }
}
