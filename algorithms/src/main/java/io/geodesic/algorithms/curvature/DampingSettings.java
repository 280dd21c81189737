package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of curvatures that are solved directly. */
public record DampingSettings(
    @Setting(doc = "λ added to the diagonal of the Fisher information", min = 0, max = 1e6)
        double damping) {

  public DampingSettings {
    Settings.validate(DampingSettings.class, damping);
  }
}
