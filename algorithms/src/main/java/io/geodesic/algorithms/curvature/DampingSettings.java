package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the damping (F + λI). */
public record DampingSettings(
    @Setting(
            doc = "λ added to the diagonal of the Fisher information; 0 for none",
            min = 0,
            max = 1e6)
        double damping,
    @Setting(doc = "whether λ is absolute or relative to the mean of the Fisher's diagonal")
        DampingScale dampingScale,
    @Setting(
            doc = "how λ changes from update to update",
            source = "Martens and Grosse 2015, section 6.5")
        DampingAdaptation dampingAdaptation,
    @Setting(
            doc =
                "Levenberg–Marquardt: λ is multiplied by this after a reduction ratio above 3/4, divided by it after one below 1/4",
            min = 0,
            minExclusive = true,
            max = 1,
            maxExclusive = true)
        double dampingFactor) {

  public DampingSettings {
    Settings.validate(
        DampingSettings.class, damping, dampingScale, dampingAdaptation, dampingFactor);
  }

  /** The same absolute λ at every update. */
  public static DampingSettings constant(double damping) {
    return new DampingSettings(damping, DampingScale.ABSOLUTE, DampingAdaptation.NONE, 0.8);
  }
}
