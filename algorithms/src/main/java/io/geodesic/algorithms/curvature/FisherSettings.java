package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the Fisher information itself, which all its estimates share. */
public record FisherSettings(
    @Setting(
            doc =
                "over which actions: their exact expectation, one fresh sample in each state, or the actions taken (empirical)",
            source = "Kunstner et al. 2019")
        FisherKind fisher) {

  public FisherSettings {
    Settings.validate(FisherSettings.class, fisher);
  }
}
