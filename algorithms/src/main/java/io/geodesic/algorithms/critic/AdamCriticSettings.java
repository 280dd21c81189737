package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the critic that is fitted by Adam. */
public record AdamCriticSettings(
    @Setting(doc = "Adam's step size for the critic", min = 0, minExclusive = true, max = 10)
        double criticRate,
    @Setting(doc = "passes of the critic over the batch", min = 0, max = 1000) int criticEpochs,
    @Setting(
            doc = "examples in a minibatch of the critic; 0 takes the whole batch",
            min = 0,
            max = 1e7)
        int criticMinibatch,
    @Setting(
            doc = "largest Euclidean norm of the critic's gradient",
            min = 0,
            minExclusive = true,
            max = 1e9)
        double criticMaxGradientNorm,
    @Setting(doc = "course of the critic's step size over the training budget")
        Schedule criticRateSchedule) {

  public AdamCriticSettings {
    Settings.validate(
        AdamCriticSettings.class,
        criticRate,
        criticEpochs,
        criticMinibatch,
        criticMaxGradientNorm,
        criticRateSchedule);
  }
}
