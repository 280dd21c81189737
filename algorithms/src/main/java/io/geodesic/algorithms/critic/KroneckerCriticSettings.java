package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/** Settings of the critic that is fitted by Gauss–Newton steps with Kronecker factors. */
public record KroneckerCriticSettings(
    @Setting(doc = "Gauss–Newton steps of the critic on each batch", min = 1, max = 1000)
        int criticSteps,
    @Setting(doc = "largest step size of the critic", min = 0, minExclusive = true, max = 10)
        double criticMaxRate,
    @Setting(
            doc =
                "largest predicted change ½ΔᵀFΔ of the critic in one step, in squared units of the return",
            min = 0,
            minExclusive = true,
            max = 1e9)
        double criticClip,
    @Setting(
            doc = "momentum of the critic's preconditioned gradient",
            min = 0,
            max = 1,
            maxExclusive = true)
        double criticMomentum,
    @Setting(doc = "λ of the critic's factors", min = 0, max = 1e6) double criticDamping,
    @Setting(
            doc = "weight of the past in the averages of the critic's factors",
            min = 0,
            max = 1,
            maxExclusive = true)
        double criticStatisticsDecay) {

  public KroneckerCriticSettings {
    Settings.validate(
        KroneckerCriticSettings.class,
        criticSteps,
        criticMaxRate,
        criticClip,
        criticMomentum,
        criticDamping,
        criticStatisticsDecay);
  }
}
