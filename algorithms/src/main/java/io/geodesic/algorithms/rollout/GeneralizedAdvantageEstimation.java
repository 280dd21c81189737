package io.geodesic.algorithms.rollout;

/**
 * Generalised advantage estimation (Schulman et al. 2016, equation 16): δ_t = r_t + γV(s_{t+1}) −
 * V(s_t), Â_t = Σ_l (γλ)^l δ_{t+l}.
 *
 * <p>A terminated episode has no future: V(s_{t+1}) = 0. A truncated one has: V of its last
 * observation. The sum stops at the end of an episode either way. λ = 1 gives n-step returns up to
 * the end of the rollout.
 */
public final class GeneralizedAdvantageEstimation {

  private GeneralizedAdvantageEstimation() {}

  /**
   * Computes advantages and returns of a rollout.
   *
   * @param rollout T·N rows, time-major
   * @param values V(s_t) for each row
   * @param nextValues V(s_{t+1}) for each row, s_{t+1} being the episode's own next observation
   * @param gamma discount γ in [0, 1]
   * @param lambda λ in [0, 1]
   * @param advantages written, one for each row
   * @param returns written, Â + V for each row
   */
  public static void compute(
      Rollout rollout,
      double[] values,
      double[] nextValues,
      double gamma,
      double lambda,
      double[] advantages,
      double[] returns) {
    int environments = rollout.environments();
    for (int row = rollout.size() - 1; row >= 0; row--) {
      boolean ends = rollout.terminated[row] || rollout.truncated[row];
      boolean last = row + environments >= rollout.size();
      double future = rollout.terminated[row] ? 0 : gamma * nextValues[row];
      double delta = rollout.rewards[row] + future - values[row];
      double next = ends || last ? 0 : advantages[row + environments];
      advantages[row] = delta + gamma * lambda * next;
      returns[row] = advantages[row] + values[row];
    }
  }
}
