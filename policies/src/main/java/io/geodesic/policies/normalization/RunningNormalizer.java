package io.geodesic.policies.normalization;

import io.geodesic.commons.statistics.RunningMoments;
import io.geodesic.policies.checkpoint.State;
import java.util.Arrays;
import java.util.Objects;

/** Standardises by the running mean and (population) variance of each component. */
final class RunningNormalizer implements ObservationNormalizer {

  private final RunningMoments moments;
  private final double[] mean;
  private final double[] deviation;
  private boolean frozen;

  RunningNormalizer(int size) {
    moments = new RunningMoments(checkSize(size));
    mean = new double[size];
    deviation = new double[size];
    Arrays.fill(deviation, 1);
  }

  static int checkSize(int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size of an observation is " + size + "; at least 1");
    }
    return size;
  }

  @Override
  public int size() {
    return mean.length;
  }

  @Override
  public void observe(double[] rows, int offset, int n) {
    Objects.checkFromIndexSize(offset, n * mean.length, rows.length);
    if (!frozen && n > 0) {
      moments.add(rows, offset, n);
      refresh();
    }
  }

  @Override
  public void normalize(double[] in, int inOffset, double[] out, int outOffset, int rows) {
    int size = mean.length;
    Objects.checkFromIndexSize(inOffset, rows * size, in.length);
    Objects.checkFromIndexSize(outOffset, rows * size, out.length);
    for (int r = 0; r < rows; r++) {
      int from = inOffset + r * size;
      int to = outOffset + r * size;
      for (int j = 0; j < size; j++) {
        out[to + j] = Scaling.clip((in[from + j] - mean[j]) / deviation[j]);
      }
    }
  }

  @Override
  public void freeze() {
    frozen = true;
  }

  @Override
  public void unfreeze() {
    frozen = false;
  }

  @Override
  public void save(State state) {
    state.put(Scaling.MOMENTS, moments.save());
  }

  @Override
  public void load(State state) {
    Scaling.load(moments, state);
    refresh();
  }

  private void refresh() {
    boolean any = moments.count() > 0;
    for (int j = 0; j < mean.length; j++) {
      mean[j] = any ? moments.mean(j) : 0;
      deviation[j] = any ? Scaling.deviation(moments.variance(j)) : 1;
    }
  }
}
