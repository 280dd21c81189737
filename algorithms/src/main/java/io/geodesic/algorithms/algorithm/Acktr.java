package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticSettings;
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
 * 2017). Its recipes are one composition with different settings.
 *
 * <p>The authors' rates multiply an average of the directions with weights (1 − μ)μᵏ, ours the sum
 * with weights μᵏ; where the KL clip or the adaptation decides on the length, as it does here, the
 * step is the same.
 */
public final class Acktr implements Algorithm {

  private static final AdamCriticSettings ADAM_CRITIC =
      new AdamCriticSettings(1e-3, 10, 64, 1e9, Schedule.CONSTANT);

  private final String id;
  private final String description;
  private final List<Record> settings;

  private Acktr(String id, String description, Record... settings) {
    this.id = id;
    this.description = description;
    this.settings = List.of(settings);
  }

  /** Small batches, GAE and a decaying KL clip: learns fast on classic control. */
  public static Acktr tuned() {
    return new Acktr(
        "acktr",
        "actor-critic with Kronecker-factored trust region (Wu et al. 2017)",
        ExperienceSettings.defaults(64, 0.95),
        new EntropySettings(0),
        KlClipSettings.defaults(0.25, 1e-4, 0.9),
        CriticSettings.of(CriticMethod.KRONECKER),
        ADAM_CRITIC,
        KroneckerCriticSettings.defaults());
  }

  /**
   * The authors' recipe for Atari: n-step returns on short batches, advantages as they are, rate
   * with linear decay, cold start. There the critic shares the policy's network and its clip; on
   * its own it takes the steps of {@link #tuned}.
   */
  public static Acktr discrete() {
    return new Acktr(
        "acktr-discrete",
        "ACKTR as its authors ran it on Atari: n-step returns, cold start (Wu et al. 2017)",
        new ExperienceSettings(20, 0.99, 1, false, false, false, false),
        new EntropySettings(0.01),
        new KlClipSettings(0.25, 1e-3, 0.9, Schedule.LINEAR, Schedule.CONSTANT, 0, 10),
        CriticSettings.of(CriticMethod.KRONECKER),
        ADAM_CRITIC,
        KroneckerCriticSettings.defaults());
  }

  /**
   * The authors' recipe for MuJoCo: large batches, rate adapted to the true KL, many steps of the
   * critic before the policy's.
   *
   * <p>They also showed the previous observation and took actions from [−1, 1]. {@code
   * previousObservation} and {@code rescaleActions} do so; not every environment admits them, so
   * they are not part of this.
   */
  public static Acktr continuous() {
    return new Acktr(
        "acktr-continuous",
        "ACKTR as its authors ran it on MuJoCo: KL-adaptive rate (Wu et al. 2017)",
        new ExperienceSettings(250, 0.99, 0.97, true, true, false, false),
        new EntropySettings(0),
        new KlClipSettings(0.03, 0.01, 0.9, Schedule.CONSTANT, Schedule.CONSTANT, 0.002, 1),
        new CriticSettings(CriticMethod.KRONECKER, true),
        ADAM_CRITIC,
        new KroneckerCriticSettings(25, 0.001, 0.3, 0.9, 0.1, 0.95, 1));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public String defaultCurvature() {
    return "kfac";
  }

  @Override
  public List<Record> settings() {
    return settings;
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
