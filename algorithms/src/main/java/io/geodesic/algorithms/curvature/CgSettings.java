package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of matrix-free curvature by conjugate gradients. */
public record CgSettings(
    @Setting(
            doc = "most conjugate-gradient iterations",
            min = 1,
            max = 10000,
            source = "Schulman et al. 2015")
        int cgIterations,
    @Setting(
            doc = "stop when the residual is this share of the gradient's norm",
            min = 0,
            max = 1,
            maxExclusive = true)
        double cgTolerance) {

  public CgSettings {
    Settings.validate(CgSettings.class, cgIterations, cgTolerance);
  }
}
