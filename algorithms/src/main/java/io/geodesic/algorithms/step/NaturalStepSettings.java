package io.geodesic.algorithms.step;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Which of two rules a natural-gradient algorithm follows. */
public record NaturalStepSettings(
    @Setting(doc = "whether steps have predicted KL δ (maxKl) or a fixed size α (rate)")
        NaturalStep stepRule) {

  public NaturalStepSettings {
    Settings.validate(NaturalStepSettings.class, stepRule);
  }
}
