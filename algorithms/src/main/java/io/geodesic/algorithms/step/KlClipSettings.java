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
    @Setting(doc = "course of the KL clip δ over the training budget") Schedule klSchedule,
    @Setting(doc = KlAdaptiveRate.DOC, min = 0, max = 10) double desiredKl,
    @Setting(
            doc =
                "first updates that follow the plain gradient, KL-clipped, while the curvature gathers statistics",
            min = 0,
            max = 1e6)
        int coldUpdates) {

  public KlClipSettings {
    Settings.validate(
        KlClipSettings.class,
        maxRate,
        klClip,
        momentum,
        rateSchedule,
        klSchedule,
        desiredKl,
        coldUpdates);
  }

  /** Linear decay of rate and KL clip, neither adaptation nor a cold start. */
  public static KlClipSettings defaults(double maxRate, double klClip, double momentum) {
    return new KlClipSettings(maxRate, klClip, momentum, Schedule.LINEAR, Schedule.LINEAR, 0, 0);
  }
}
