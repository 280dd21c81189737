package io.geodesic.algorithms.step;

import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the passes over minibatches by Adam. */
public record AdamSettings(
    @Setting(doc = "Adam's step size for the policy", min = 0, minExclusive = true, max = 10)
        double rate,
    @Setting(doc = "passes over the batch", min = 1, max = 1000, source = "Schulman et al. 2017")
        int epochs,
    @Setting(doc = "examples in a minibatch; 0 takes the whole batch", min = 0, max = 1e7)
        int minibatch,
    @Setting(doc = "largest Euclidean norm of a gradient", min = 0, minExclusive = true, max = 1e9)
        double maxGradientNorm,
    @Setting(
            doc =
                "ends the passes after an epoch whose mean KL exceeds this, in nats; 0 never does",
            min = 0,
            max = 10)
        double klStop,
    @Setting(doc = "course of the step size over the training budget") Schedule rateSchedule) {

  public AdamSettings {
    Settings.validate(
        AdamSettings.class, rate, epochs, minibatch, maxGradientNorm, klStop, rateSchedule);
  }
}
