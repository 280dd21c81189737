package io.geodesic.environments.solvable;

import io.geodesic.environments.tabular.TabularMdp;
import io.geodesic.environments.tabular.Transition;
import io.geodesic.environments.tabular.TransitionTable;
import java.util.List;

/**
 * Two states in which one can stay or change to the other; never ending.
 *
 * <p>Staying in state 0 pays 1, staying in state 1 pays 2, changing pays nothing. Action 0 stays,
 * action 1 changes. It starts in state 0 with probability 0.8: the plain gradient weighs a state by
 * how often it is visited, learns to stay in state 0 first, and then visits state 1 so seldom that
 * it stays on this plateau for long; the natural gradient does not. Kakade (2002), "A natural
 * policy gradient", figure 2, with the average reward there replaced by the discounted one.
 */
public final class TwoStates {

  private static final double[] INITIAL = {0.8, 0.2};

  private TwoStates() {}

  /**
   * Returns the process.
   *
   * @param discount γ, in [0, 1)
   */
  public static TabularMdp of(double discount) {
    return new TabularMdp(
        new TransitionTable(
            2,
            2,
            (state, action) ->
                List.of(
                    action == 0
                        ? Transition.certain(state, state + 1, false)
                        : Transition.certain(1 - state, 0, false))),
        INITIAL,
        discount);
  }
}
