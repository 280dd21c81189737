package io.geodesic.policies.normalization;

import io.geodesic.policies.checkpoint.State;
import java.util.Objects;

/** Leaves observations as they are: normalization switched off. */
final class IdentityNormalizer implements ObservationNormalizer {

  private final int size;

  IdentityNormalizer(int size) {
    this.size = RunningNormalizer.checkSize(size);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void observe(double[] rows, int offset, int n) {
    Objects.checkFromIndexSize(offset, n * size, rows.length);
  }

  @Override
  public void normalize(double[] in, int inOffset, double[] out, int outOffset, int rows) {
    System.arraycopy(in, inOffset, out, outOffset, rows * size);
  }

  @Override
  public void freeze() {}

  @Override
  public void unfreeze() {}

  @Override
  public void save(State state) {}

  @Override
  public void load(State state) {}
}
