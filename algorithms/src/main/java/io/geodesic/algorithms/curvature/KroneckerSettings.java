package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of Kronecker-factored curvature. */
public record KroneckerSettings(
    @Setting(
            doc =
                "weight of the past in the running averages of the factors; 0 uses this batch only",
            min = 0,
            max = 1,
            maxExclusive = true,
            source = "Wu et al. 2017")
        double statisticsDecay,
    @Setting(doc = "updates between refreshes of the factors' inverses", min = 1, max = 1e6)
        int inverseInterval) {

  public KroneckerSettings {
    Settings.validate(KroneckerSettings.class, statisticsDecay, inverseInterval);
  }
}
