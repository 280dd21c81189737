package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the quadratic form by which steps of approximate curvatures are scaled. */
public record QuadraticSettings(
    @Setting(
            doc =
                "whether the KL divergence of a step is predicted by an exact Fisher-vector product rather than by the curvature itself",
            source = "Martens and Grosse 2015, section 6.4")
        boolean exactQuadratic) {

  public QuadraticSettings {
    Settings.validate(QuadraticSettings.class, exactQuadratic);
  }
}
