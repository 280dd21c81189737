package io.geodesic.policies.normalization;

import io.geodesic.commons.statistics.RunningMoments;
import io.geodesic.policies.checkpoint.State;
import java.util.Objects;

/** Divides by the running deviation of the discounted return. */
final class RunningScaler implements ReturnScaler {

  /** Relative spread of returns that are equal but for rounding. */
  private static final double ROUNDING = 1e-12;

  private final double discount;
  private final double[] returns;
  private final RunningMoments moments = new RunningMoments(1);

  RunningScaler(int environments, double discount) {
    if (!(discount >= 0 && discount <= 1)) {
      throw new IllegalArgumentException("discount is " + discount + "; must be in [0, 1]");
    }
    this.discount = discount;
    returns = new double[checkEnvironments(environments)];
  }

  static int checkEnvironments(int environments) {
    if (environments < 1) {
      throw new IllegalArgumentException(
          "number of environments is " + environments + "; at least 1");
    }
    return environments;
  }

  @Override
  public void scale(double[] rewards, int offset, double[] out, int outOffset) {
    int n = returns.length;
    Objects.checkFromIndexSize(offset, n, rewards.length);
    Objects.checkFromIndexSize(outOffset, n, out.length);
    for (int i = 0; i < n; i++) {
      returns[i] = discount * returns[i] + rewards[offset + i];
    }
    moments.add(returns, 0, n);
    double deviation = deviation();
    for (int i = 0; i < n; i++) {
      out[outOffset + i] = Scaling.clip(rewards[offset + i] / deviation);
    }
  }

  private double deviation() {
    double variance = moments.variance(0);
    double rounding = ROUNDING * moments.mean(0);
    return variance <= rounding * rounding ? 1 : Scaling.deviation(variance);
  }

  @Override
  public void endEpisode(int environment) {
    returns[environment] = 0;
  }

  @Override
  public void save(State state) {
    state.put("returns", returns);
    state.put(Scaling.MOMENTS, moments.save());
  }

  @Override
  public void load(State state) {
    state.copyTo("returns", returns);
    Scaling.load(moments, state);
  }
}
