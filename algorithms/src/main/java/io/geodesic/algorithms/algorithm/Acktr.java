package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.objective.Coefficient;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.optimizer.Schedule;
import io.geodesic.algorithms.step.KlClipSettings;
import io.geodesic.algorithms.step.KlClippedMomentum;
import io.geodesic.algorithms.updater.Updater;
import java.util.List;

/**
 * ACKTR: score function × K-FAC × KL-clipped momentum, critic by Gauss–Newton K-FAC (Wu et al.
 * 2017).
 */
public final class Acktr implements Algorithm {

  @Override
  public String id() {
    return "acktr";
  }

  @Override
  public String description() {
    return "actor-critic with Kronecker-factored trust region (Wu et al. 2017)";
  }

  @Override
  public String defaultCurvature() {
    return "kfac";
  }

  @Override
  public List<Record> settings() {
    return List.of(
        ExperienceSettings.defaults(64, 0.95),
        new EntropySettings(0),
        new KlClipSettings(0.25, 1e-4, 0.9, Schedule.LINEAR, Schedule.LINEAR),
        new KroneckerCriticSettings(10, 0.2, 100, 0, 2, 0.6));
  }

  @Override
  public Updater create(Parts parts, CurvatureStrategy curvature) {
    double entropy = parts.settings(EntropySettings.class).entropyCoefficient();
    return Composition.of(
        parts,
        new Goal(Objective.SCORE_FUNCTION, Coefficient.NONE, entropy),
        curvature,
        new KlClippedMomentum(parts.settings(KlClipSettings.class), parts.parameterCount()));
  }
}
