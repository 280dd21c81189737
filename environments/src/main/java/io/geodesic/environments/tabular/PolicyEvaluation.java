package io.geodesic.environments.tabular;

import io.geodesic.commons.linalg.Lu;
import io.geodesic.commons.linalg.Matrix;

/**
 * What a stochastic policy is worth in a tabular process, exactly: by linear solves.
 *
 * <p>With P_π(s, s') the probability of going on from s to s' (transitions that terminate left out)
 * and r_π(s) the expected reward, V = (I − γP_π)⁻¹ r_π and Q(s, a) = E[r + γV(s')] (Bellman 1957;
 * Puterman 1994, section 6.1). Arrays handed out are copies.
 */
public final class PolicyEvaluation {

  private final TabularMdp mdp;
  private final Matrix policy;

  /** I − γP_π. */
  private final Matrix system;

  private final double[] values;
  private final Matrix actionValues;

  /**
   * Solves for the values.
   *
   * @param policy π(a|s), states×actions, not kept
   * @throws IllegalArgumentException if the matrix is no policy of the process, or the discount is
   *     1 and the policy may go on for ever from some state
   */
  public PolicyEvaluation(TabularMdp mdp, Matrix policy) {
    TabularPolicies.check(mdp, policy);
    if (mdp.discount() == 1) {
      Termination.require(mdp.transitions(), policy);
    }
    this.mdp = mdp;
    this.policy = policy.copy();
    this.system = Matrix.identity(mdp.states());
    this.values = new double[mdp.states()];
    fill();
    Lu.of(mdp.states(), system.data()).solve(values, values);
    this.actionValues = lookAhead();
  }

  /** Writes I − γP_π, and r_π where the values will be. */
  private void fill() {
    for (int s = 0; s < mdp.states(); s++) {
      for (int a = 0; a < mdp.actions(); a++) {
        double taken = policy.get(s, a);
        for (Transition outcome : mdp.transitions().outcomes(s, a)) {
          double probability = taken * outcome.probability();
          values[s] += probability * outcome.reward();
          if (!outcome.terminated()) {
            double entry = system.get(s, outcome.next()) - mdp.discount() * probability;
            system.set(s, outcome.next(), entry);
          }
        }
      }
    }
  }

  private Matrix lookAhead() {
    Matrix q = new Matrix(mdp.states(), mdp.actions());
    for (int s = 0; s < mdp.states(); s++) {
      for (int a = 0; a < mdp.actions(); a++) {
        double sum = 0;
        for (Transition outcome : mdp.transitions().outcomes(s, a)) {
          double future = outcome.terminated() ? 0 : mdp.discount() * values[outcome.next()];
          sum += outcome.probability() * (outcome.reward() + future);
        }
        q.set(s, a, sum);
      }
    }
    return q;
  }

  /** Returns the state values V, one for each state. */
  public double[] values() {
    return values.clone();
  }

  /** Returns the action values Q, states×actions. */
  public Matrix actionValues() {
    return actionValues.copy();
  }

  /** Returns the advantages Q(s, a) − V(s), states×actions. */
  public Matrix advantages() {
    Matrix advantages = actionValues.copy();
    for (int s = 0; s < mdp.states(); s++) {
      for (int a = 0; a < mdp.actions(); a++) {
        advantages.set(s, a, advantages.get(s, a) - values[s]);
      }
    }
    return advantages;
  }

  /** Returns the expected discounted return from the initial distribution, Σ ρ₀(s) V(s). */
  public double expectedReturn() {
    double sum = 0;
    for (int s = 0; s < mdp.states(); s++) {
      sum += mdp.initial(s) * values[s];
    }
    return sum;
  }

  /**
   * Solves for the discounted visitation d(s) = Σ_t γᵗ Pr(s_t = s, not yet terminated), not
   * normalised: dᵀ = ρ₀ᵀ (I − γP_π)⁻¹.
   *
   * <p>It sums to 1/(1 − γ) if nothing terminates, otherwise to the expected discounted number of
   * steps of an episode. The expected return is Σ d(s) r_π(s).
   */
  public double[] visitation() {
    double[] visitation = new double[mdp.states()];
    for (int s = 0; s < visitation.length; s++) {
      visitation[s] = mdp.initial(s);
    }
    Lu.of(mdp.states(), system.transpose().data()).solve(visitation, visitation);
    return visitation;
  }
}
