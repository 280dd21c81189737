package io.geodesic.algorithms.curvature;

import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.checkpoint.Stateful;

/**
 * The damping λ of one strategy, as it develops.
 *
 * <p>Levenberg–Marquardt: with ρ the actual over the predicted gain of the last step, λ is
 * multiplied by ω when ρ &gt; ¾ and divided by ω when ρ &lt; ¼ (Martens and Grosse 2015, section
 * 6.5, there with the quadratic model's prediction; the steps here maximise a linear model within a
 * KL ball, so the prediction is gᵀΔ).
 */
public final class Damping implements Stateful {

  private static final double GOOD_RATIO = 0.75;
  private static final double POOR_RATIO = 0.25;
  private static final double SMALLEST = 1e-10;
  private static final double LARGEST = 1e6;

  private final DampingSettings settings;
  private double level;

  public Damping(DampingSettings settings) {
    this.settings = settings;
    this.level = settings.damping();
  }

  /** Whether {@link #lambda} needs the mean of the diagonal. */
  public boolean isRelative() {
    return settings.dampingScale() == DampingScale.RELATIVE;
  }

  /**
   * Returns λ.
   *
   * @param meanDiagonal mean of the diagonal of F; read only if the damping is relative to it
   */
  public double lambda(double meanDiagonal) {
    return isRelative() ? level * meanDiagonal : level;
  }

  /**
   * Learns how the last step did.
   *
   * @param reductionRatio actual over predicted gain; −∞ when the step was rejected
   */
  public void observe(double reductionRatio) {
    if (settings.dampingAdaptation() == DampingAdaptation.NONE || level == 0) {
      return;
    }
    if (reductionRatio > GOOD_RATIO) {
      level = Math.max(SMALLEST, level * settings.dampingFactor());
    } else if (reductionRatio < POOR_RATIO) {
      level = Math.min(LARGEST, level / settings.dampingFactor());
    }
  }

  @Override
  public void save(State state) {
    state.putScalar("damping", level);
  }

  @Override
  public void load(State state) {
    level = state.scalar("damping");
  }
}
