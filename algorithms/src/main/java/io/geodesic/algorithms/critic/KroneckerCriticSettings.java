package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the critic that is fitted by Gauss–Newton steps with Kronecker factors. */
public record KroneckerCriticSettings(
    @Setting(doc = "Kronecker critic: Gauss–Newton steps on each batch", min = 1, max = 1000)
        int criticSteps,
    @Setting(doc = "Kronecker critic: largest step size", min = 0, minExclusive = true, max = 10)
        double criticMaxRate,
    @Setting(
            doc =
                "Kronecker critic: largest predicted change ½ΔᵀFΔ in one step, in squared units of the return",
            min = 0,
            minExclusive = true,
            max = 1e9)
        double criticClip,
    @Setting(
            doc = "Kronecker critic: momentum of the preconditioned gradient",
            min = 0,
            max = 1,
            maxExclusive = true)
        double criticMomentum,
    @Setting(doc = "Kronecker critic: λ of its factors", min = 0, max = 1e6) double criticDamping,
    @Setting(
            doc = "Kronecker critic: weight of the past in the averages of its factors",
            min = 0,
            max = 1,
            maxExclusive = true)
        double criticStatisticsDecay,
    @Setting(
            doc = "Kronecker critic: batches between refreshes of its factors' inverses",
            min = 1,
            max = 1e6)
        int criticInverseInterval) {

  public KroneckerCriticSettings {
    Settings.validate(
        KroneckerCriticSettings.class,
        criticSteps,
        criticMaxRate,
        criticClip,
        criticMomentum,
        criticDamping,
        criticStatisticsDecay,
        criticInverseInterval);
  }

  /** Ten steps on each batch, short memory: what suits batches of a few hundred examples. */
  public static KroneckerCriticSettings defaults() {
    return new KroneckerCriticSettings(10, 0.2, 100, 0, 2, 0.6, 1);
  }
}
