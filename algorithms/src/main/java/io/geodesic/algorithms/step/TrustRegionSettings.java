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
        int maxBacktracks) {

  public TrustRegionSettings {
    Settings.validate(TrustRegionSettings.class, maxKl, klSchedule, backtrackFactor, maxBacktracks);
  }
}
