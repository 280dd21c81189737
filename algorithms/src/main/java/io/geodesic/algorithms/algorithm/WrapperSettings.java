package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;
import io.geodesic.algorithms.settings.SettingsException;

/** Settings of the wrappers around an environment, from the innermost to the outermost. */
public record WrapperSettings(
    @Setting(
            doc = "probability that the action of the step before is repeated instead",
            min = 0,
            max = 1,
            maxExclusive = true,
            source = "Machado et al. 2018")
        double stickyActions,
    @Setting(
            doc =
                "map actions from [-1, 1] to their box, which must be finite; otherwise clip them",
            source = "Wu et al. 2017")
        boolean rescaleActions,
    @Setting(doc = "show the previous observation too, zeros at first", source = "Wu et al. 2017")
        boolean previousObservation,
    @Setting(
            doc = "observations shown together, along channels for images; 1 for the last only",
            min = 1,
            max = 1000,
            source = "Mnih et al. 2015")
        int frameStack,
    @Setting(
            doc =
                "steps after which an episode is truncated; 0 for the environment's own limit, -1 for none (evaluations keep its own)",
            min = -1,
            max = 1e9)
        int timeLimit) {

  public WrapperSettings {
    Settings.validate(
        WrapperSettings.class,
        stickyActions,
        rescaleActions,
        previousObservation,
        frameStack,
        timeLimit);
    if (previousObservation && frameStack > 1) {
      throw new SettingsException(
          "settings 'previousObservation' = true and 'frameStack' = %d both show earlier observations; allowed: one of them"
              .formatted(frameStack));
    }
  }

  /** The environment as it is. */
  public static WrapperSettings defaults() {
    return new WrapperSettings(0, false, false, 1, 0);
  }
}
