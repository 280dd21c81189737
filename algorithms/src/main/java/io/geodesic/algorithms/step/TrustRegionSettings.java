package io.geodesic.algorithms.step;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the trust-region step with line search. */
public record TrustRegionSettings(
    @Setting(
            doc = "trust-region radius δ: largest mean KL(π_old‖π) of an update, in nats",
            min = 0,
            minExclusive = true,
            max = 10,
            source = "Schulman et al. 2015")
        double maxKl,
    @Setting(doc = "course of δ over the training budget") Schedule klSchedule,
    @Setting(
            doc = "factor by which a rejected step is shortened",
            min = 0,
            minExclusive = true,
            max = 1,
            maxExclusive = true)
        double backtrackFactor,
    @Setting(doc = "most trials of the line search, the full step included", min = 1, max = 1000)
        int maxBacktracks,
    @Setting(
            doc =
                "multiple of δ that the true KL of an accepted trial may reach; above 1, δ is no longer a bound",
            min = 0,
            minExclusive = true,
            max = 100)
        double klTolerance,
    @Setting(
            doc =
                "least share of the predicted gain that an accepted trial must achieve; 0 takes any improvement",
            min = 0,
            max = 1)
        double acceptanceRatio) {

  public TrustRegionSettings {
    Settings.validate(
        TrustRegionSettings.class,
        maxKl,
        klSchedule,
        backtrackFactor,
        maxBacktracks,
        klTolerance,
        acceptanceRatio);
  }

  /**
   * Up to 10 trials, each shortened by 0.8, the first of which is taken that improves within δ.
   *
   * @param maxKl constant δ in nats
   */
  public static TrustRegionSettings defaults(double maxKl) {
    return new TrustRegionSettings(maxKl, Schedule.CONSTANT, 0.8, 10, 1, 0);
  }
}
