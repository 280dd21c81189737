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
        double cgTolerance,
    @Setting(
            doc =
                "share of the batch's states in the Fisher information, evenly spread; the gradient is always over all",
            min = 0,
            minExclusive = true,
            max = 1,
            source = "Schulman et al. 2015, appendix C")
        double fisherStates,
    @Setting(doc = "whether the iteration starts from the last solution instead of zero")
        boolean warmStart) {

  public CgSettings {
    Settings.validate(CgSettings.class, cgIterations, cgTolerance, fisherStates, warmStart);
  }

  /** All states, and a start from zero. */
  public CgSettings(int cgIterations, double cgTolerance) {
    this(cgIterations, cgTolerance, 1, false);
  }
}
