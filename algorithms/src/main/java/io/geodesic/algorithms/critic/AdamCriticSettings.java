package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the critic that is fitted by Adam. */
public record AdamCriticSettings(
    @Setting(doc = "Adam critic: step size", min = 0, minExclusive = true, max = 10)
        double criticRate,
    @Setting(doc = "Adam critic: passes over the batch", min = 0, max = 1000) int criticEpochs,
    @Setting(
            doc = "Adam critic: examples in a minibatch; 0 takes the whole batch",
            min = 0,
            max = 1e7)
        int criticMinibatch,
    @Setting(
            doc = "Adam critic: largest Euclidean norm of a gradient",
            min = 0,
            minExclusive = true,
            max = 1e9)
        double criticMaxGradientNorm,
    @Setting(doc = "Adam critic: course of the step size over the training budget")
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
