package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the entropy bonus. */
public record EntropySettings(
    @Setting(doc = "weight of the mean entropy (nats) in the objective", min = 0, max = 1e3)
        double entropyCoefficient) {

  public EntropySettings {
    Settings.validate(EntropySettings.class, entropyCoefficient);
  }
}
