package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;
import io.geodesic.algorithms.settings.SettingsException;

/** Settings of how experience is collected and turned into advantages. */
public record ExperienceSettings(
    @Setting(doc = "steps of each environment between updates", min = 1, max = 1e7) int horizon,
    @Setting(doc = "discount γ", min = 0, max = 1) double gamma,
    @Setting(
            doc = "λ of generalised advantage estimation; 1 gives n-step returns",
            min = 0,
            max = 1,
            source = "Schulman et al. 2016")
        double gaeLambda,
    @Setting(doc = "shift and scale advantages to mean 0 and standard deviation 1 over each batch")
        boolean normalizeAdvantages,
    @Setting(doc = "shift and scale observations by running statistics, clipped to ±10")
        boolean normalizeObservations,
    @Setting(
            doc =
                "divide rewards by the running standard deviation of the discounted return, clipped to ±10")
        boolean scaleRewards,
    @Setting(
            doc =
                "learn from the signs of rewards, -1, 0 or 1; reported returns are of the rewards themselves",
            source = "Mnih et al. 2015")
        boolean signRewards) {

  public ExperienceSettings {
    Settings.validate(
        ExperienceSettings.class,
        horizon,
        gamma,
        gaeLambda,
        normalizeAdvantages,
        normalizeObservations,
        scaleRewards,
        signRewards);
    if (scaleRewards && signRewards) {
      throw new SettingsException(
          "settings 'scaleRewards' and 'signRewards' are both true; allowed: one of them");
    }
  }

  /** γ = 0.99, normalised advantages, observations and rewards as they are. */
  public static ExperienceSettings defaults(int horizon, double gaeLambda) {
    return new ExperienceSettings(horizon, 0.99, gaeLambda, true, false, false, false);
  }
}
