package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;
import io.geodesic.algorithms.settings.SettingsException;

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
    @Setting(
            doc = "updates between refreshes of the factors' inverses or eigenbases",
            min = 1,
            max = 1e6)
        int inverseInterval,
    @Setting(
            doc =
                "updates from a refresh of the inverses or eigenbases to their first use, at most inverseInterval; 0 uses them at once",
            min = 0,
            max = 1e6)
        int inverseDelay,
    @Setting(
            doc =
                "whether a thread refreshes them during the inverseDelay, which is then at least 1; with the same results as without it")
        boolean backgroundRefresh) {

  public KroneckerSettings {
    Settings.validate(
        KroneckerSettings.class, statisticsDecay, inverseInterval, inverseDelay, backgroundRefresh);
    int least = backgroundRefresh ? 1 : 0;
    if (inverseDelay < least || inverseDelay > inverseInterval) {
      throw new SettingsException(
          "inverseDelay is %d; must be from %d (backgroundRefresh is %b) to inverseInterval = %d"
              .formatted(inverseDelay, least, backgroundRefresh, inverseInterval));
    }
  }

  /** Inverses that are used at once. */
  public KroneckerSettings(double statisticsDecay, int inverseInterval) {
    this(statisticsDecay, inverseInterval, 0, false);
  }
}
