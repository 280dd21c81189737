package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Which preconditioner conjugate gradients have. */
public record PreconditionerSettings(
    @Setting(
            doc =
                "the curvature, damped alike, whose solve preconditions conjugate gradients (kfac as the K-FAC settings say)",
            source = "Saad 2003, section 9.2")
        Preconditioner preconditioner) {

  public PreconditionerSettings {
    Settings.validate(PreconditionerSettings.class, preconditioner);
  }
}
