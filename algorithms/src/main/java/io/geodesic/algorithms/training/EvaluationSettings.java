package io.geodesic.algorithms.training;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the periodic evaluation. */
public record EvaluationSettings(
    @Setting(
            doc = "environment steps between evaluations; 0 evaluates at the end only",
            min = 0,
            max = 1e12)
        long evaluationInterval,
    @Setting(
            doc = "episodes of an evaluation, with the most probable actions",
            min = 1,
            max = 10000)
        int evaluationEpisodes) {

  public EvaluationSettings {
    Settings.validate(EvaluationSettings.class, evaluationInterval, evaluationEpisodes);
  }
}
