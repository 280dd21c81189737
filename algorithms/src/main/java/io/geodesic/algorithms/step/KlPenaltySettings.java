package io.geodesic.algorithms.step;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the adaptive penalty on the KL divergence. */
public record KlPenaltySettings(
    @Setting(
            doc = "true mean KL of an update, in nats, that the penalty β is adapted to",
            min = 0,
            minExclusive = true,
            max = 10,
            source = "Schulman et al. 2017")
        double targetKl,
    @Setting(
            doc = "first β: weight of the mean KL (nats) in the objective",
            min = 0,
            minExclusive = true,
            max = 1e6,
            source = "Schulman et al. 2017")
        double initialPenalty) {

  public KlPenaltySettings {
    Settings.validate(KlPenaltySettings.class, targetKl, initialPenalty);
  }
}
