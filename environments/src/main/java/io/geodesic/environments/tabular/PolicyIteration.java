package io.geodesic.environments.tabular;

import com.google.common.primitives.Ints;
import io.geodesic.commons.linalg.Matrix;
import java.util.Arrays;
import java.util.List;

/**
 * The best policy of a tabular process, by policy iteration (Howard 1960).
 *
 * <p>Starts greedy on the values of the uniform policy, and goes on until no action is better than
 * the chosen one by more than 1e-12 of the greatest action value: ties keep the action, so that it
 * ends. At discount 1 the uniform policy must terminate from every state.
 *
 * @param choices the best action in each state
 * @param evaluation the exact evaluation of that policy
 * @param iterations the number of policies evaluated after the uniform one
 */
public record PolicyIteration(List<Integer> choices, PolicyEvaluation evaluation, int iterations) {

  private static final double TIE = 1e-12;

  /**
   * Solves a process.
   *
   * @throws IllegalArgumentException if the discount is 1 and some policy on the way may go on for
   *     ever
   */
  public static PolicyIteration solve(TabularMdp mdp) {
    Matrix start = new PolicyEvaluation(mdp, TabularPolicies.uniform(mdp)).actionValues();
    int[] choices = new int[mdp.states()];
    improve(start, choices);
    int iterations = 0;
    PolicyEvaluation evaluation;
    do {
      evaluation = new PolicyEvaluation(mdp, TabularPolicies.deterministic(mdp, choices));
      iterations++;
    } while (improve(evaluation.actionValues(), choices));
    return new PolicyIteration(List.copyOf(Ints.asList(choices)), evaluation, iterations);
  }

  /** Moves every choice to a strictly better action; returns whether there was one. */
  private static boolean improve(Matrix q, int[] choices) {
    double tie = TIE * Arrays.stream(q.data()).map(Math::abs).max().orElse(0);
    boolean improved = false;
    for (int s = 0; s < choices.length; s++) {
      int best = choices[s];
      for (int a = 0; a < q.columns(); a++) {
        if (q.get(s, a) > q.get(s, best)) {
          best = a;
        }
      }
      if (q.get(s, best) > q.get(s, choices[s]) + tie) {
        choices[s] = best;
        improved = true;
      }
    }
    return improved;
  }
}
