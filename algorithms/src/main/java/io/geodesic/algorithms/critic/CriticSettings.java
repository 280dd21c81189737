package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the critic that do not depend on how it is fitted. */
public record CriticSettings(
    @Setting(
            doc =
                "how the critic is fitted: by Adam or by Gauss–Newton steps with Kronecker factors")
        CriticMethod critic,
    @Setting(
            doc =
                "fit the critic before the policy's step; advantages stay those that the batch came with")
        boolean criticFirst) {

  public CriticSettings {
    Settings.validate(CriticSettings.class, critic, criticFirst);
  }

  /** The given method, after the policy's step. */
  public static CriticSettings of(CriticMethod method) {
    return new CriticSettings(method, false);
  }
}
