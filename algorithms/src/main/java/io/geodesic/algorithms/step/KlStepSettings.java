package io.geodesic.algorithms.step;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the step of predicted length. */
public record KlStepSettings(
    @Setting(
            doc = "δ: predicted mean KL(π_old‖π) of every step, in nats",
            min = 0,
            minExclusive = true,
            max = 10)
        double maxKl,
    @Setting(doc = "course of δ over the training budget") Schedule klSchedule) {

  public KlStepSettings {
    Settings.validate(KlStepSettings.class, maxKl, klSchedule);
  }
}
