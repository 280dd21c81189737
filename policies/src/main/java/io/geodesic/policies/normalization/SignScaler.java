package io.geodesic.policies.normalization;

import io.geodesic.policies.checkpoint.State;
import java.util.Objects;

/** Leaves of each reward its sign. */
final class SignScaler implements ReturnScaler {

  private final int environments;

  SignScaler(int environments) {
    this.environments = RunningScaler.checkEnvironments(environments);
  }

  @Override
  public void scale(double[] rewards, int offset, double[] out, int outOffset) {
    Objects.checkFromIndexSize(offset, environments, rewards.length);
    Objects.checkFromIndexSize(outOffset, environments, out.length);
    for (int i = 0; i < environments; i++) {
      out[outOffset + i] = Math.signum(rewards[offset + i]);
    }
  }

  @Override
  public void endEpisode(int environment) {
    Objects.checkIndex(environment, environments);
  }

  @Override
  public void save(State state) {}

  @Override
  public void load(State state) {}
}
