package io.geodesic.algorithms.step;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the step of given rate. */
public record FixedRateSettings(
    @Setting(
            doc = "fixed step: multiple α of the natural gradient",
            min = 0,
            minExclusive = true,
            max = 1e6,
            source = "Kakade 2002")
        double rate,
    @Setting(doc = "fixed step: course of α over the training budget") Schedule rateSchedule,
    @Setting(doc = KlAdaptiveRate.DOC, min = 0, max = 10) double desiredKl) {

  public FixedRateSettings {
    Settings.validate(FixedRateSettings.class, rate, rateSchedule, desiredKl);
  }
}
