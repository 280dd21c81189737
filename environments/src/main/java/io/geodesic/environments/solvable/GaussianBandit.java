package io.geodesic.environments.solvable;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.core.StateVectorTask;
import io.geodesic.environments.space.Box;

/**
 * One continuous action, one noisy reward, and the episode is over.
 *
 * <p>The action has m components, not bounded. The reward is −Σ hᵢ(aᵢ − cᵢ)² + σw, w standard
 * normal, with the curvature hᵢ = 1/(i + 1)² and the best action c = (1, −1, 1, …), i from 0. A
 * Gaussian policy of mean μ and standard deviations s expects {@link #expectedReward} −Σ hᵢ((μᵢ −
 * cᵢ)² + sᵢ²): at most 0, at μ = c, s → 0. There is no state; the observation is the constant 1.
 */
public final class GaussianBandit extends StateVectorTask {

  /** Standard deviation σ of the noise on the reward. */
  public static final double NOISE = 0.1;

  private static final Box OBSERVATIONS = Box.uniform(0, 1, 1);

  private final Box actions;

  /**
   * Creates the bandit of a size.
   *
   * @param components m, at least 1
   */
  public GaussianBandit(int components) {
    super(0);
    actions = Box.uniform(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, components);
  }

  /** Returns component i of the best action. */
  public static double best(int i) {
    return i % 2 == 0 ? 1 : -1;
  }

  /** Returns how fast the reward falls off in component i. */
  public static double curvature(int i) {
    return 1.0 / ((i + 1) * (i + 1));
  }

  /**
   * Returns the expected reward of a Gaussian policy.
   *
   * @param mean its mean, m components
   * @param deviation its standard deviations, m components
   */
  public static double expectedReward(double[] mean, double[] deviation) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      double distance = mean[i] - best(i);
      sum -= curvature(i) * (distance * distance + deviation[i] * deviation[i]);
    }
    return sum;
  }

  @Override
  public Box observationSpace() {
    return OBSERVATIONS;
  }

  @Override
  public Box actionSpace() {
    return actions;
  }

  @Override
  protected void drawState() {}

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    double reward = NOISE * random.nextGaussian();
    for (int i = 0; i < actions.size(); i++) {
      double distance = action[actionOffset + i] - best(i);
      reward -= curvature(i) * distance * distance;
    }
    observe(observation, observationOffset);
    outcome.set(reward, true);
  }

  @Override
  public void observe(double[] observation, int offset) {
    observation[offset] = 1;
  }
}
