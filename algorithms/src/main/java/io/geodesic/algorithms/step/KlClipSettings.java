package io.geodesic.algorithms.step;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the KL-clipped step with momentum. */
public record KlClipSettings(
    @Setting(
            doc = "largest step size η_max",
            min = 0,
            minExclusive = true,
            max = 1e6,
            source = "Wu et al. 2017")
        double maxRate,
    @Setting(
            doc = "δ: largest predicted KL of a step, in nats",
            min = 0,
            minExclusive = true,
            max = 10,
            source = "Wu et al. 2017")
        double klClip,
    @Setting(
            doc = "momentum of the preconditioned gradient",
            min = 0,
            max = 1,
            maxExclusive = true,
            source = "Wu et al. 2017")
        double momentum,
    @Setting(doc = "course of η_max over the training budget") Schedule rateSchedule,
    @Setting(doc = "course of the KL clip δ over the training budget") Schedule klSchedule) {

  public KlClipSettings {
    Settings.validate(KlClipSettings.class, maxRate, klClip, momentum, rateSchedule, klSchedule);
  }
}
