package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the clipped surrogate. */
public record ClipSettings(
    @Setting(
            doc = "ε: ratios outside [1 − ε, 1 + ε] earn nothing more",
            min = 0,
            minExclusive = true,
            max = 10,
            source = "Schulman et al. 2017")
        double clipRange,
    @Setting(doc = "course of ε over the training budget") Schedule clipSchedule) {

  public ClipSettings {
    Settings.validate(ClipSettings.class, clipRange, clipSchedule);
  }
}
