package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.settings.Setting;
import io.geodesic.algorithms.settings.Settings;
import io.geodesic.policies.network.Activation;
import java.util.List;

/** Settings of the policy's and the critic's networks. */
public record NetworkSettings(
    @Setting(doc = "widths of the hidden layers of policy and critic", min = 1, max = 100000)
        List<Integer> hidden,
    @Setting(doc = "nonlinearity of the hidden layers") Activation activation,
    @Setting(
            doc = "scale of the policy's initial last layer; small starts near uniform",
            min = 0,
            max = 100)
        double policyGain,
    @Setting(doc = "initial log σ of Gaussian policies", min = -20, max = 20)
        double initialLogStd) {

  public NetworkSettings {
    Settings.validate(NetworkSettings.class, hidden, activation, policyGain, initialLogStd);
  }

  /** Two layers of 64 tanh units. */
  public static NetworkSettings defaults() {
    return new NetworkSettings(List.of(64, 64), Activation.TANH, 0.01, 0);
  }
}
