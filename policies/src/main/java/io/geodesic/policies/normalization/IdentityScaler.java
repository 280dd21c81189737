package io.geodesic.policies.normalization;

import io.geodesic.policies.checkpoint.State;
import java.util.Objects;

/** Leaves rewards as they are: scaling switched off. */
final class IdentityScaler implements ReturnScaler {

  private final int environments;

  IdentityScaler(int environments) {
    this.environments = RunningScaler.checkEnvironments(environments);
  }

  @Override
  public void scale(double[] rewards, int offset, double[] out, int outOffset) {
    System.arraycopy(rewards, offset, out, outOffset, environments);
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
