package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;

/**
 * Settings of the action distribution and of what policy and critic share.
 *
 * <p>With a shared torso the Fisher information is that of actions and value together, the value
 * having unit variance: predicted KL and KL clips count the value's share, while trust regions
 * still bound the true KL of the actions. Returns should be of order 1 ({@code scaleRewards}), or
 * the critic's error takes up the whole step.
 */
public record PolicySettings(
    @Setting(
            doc = "log σ of Gaussian policies: a parameter of its own, or an output of the network")
        LogStd logStd,
    @Setting(
            doc =
                "squash Gaussian actions by tanh and scale them to their box; otherwise clip them")
        boolean squashActions,
    @Setting(doc = "networks of policy and critic: one each, or one with both outputs") Torso torso,
    @Setting(
            doc = "weight of the critic's mean ½(V − R)² in the objective of a shared torso",
            min = 0,
            minExclusive = true,
            max = 1e6,
            source = "Wu et al. 2017")
        double valueCoefficient) {

  public PolicySettings {
    Settings.validate(PolicySettings.class, logStd, squashActions, torso, valueCoefficient);
  }

  /** A free log σ, clipped actions, a network each. */
  public static PolicySettings defaults() {
    return new PolicySettings(LogStd.FREE, false, Torso.SEPARATE, 0.5);
  }
}
