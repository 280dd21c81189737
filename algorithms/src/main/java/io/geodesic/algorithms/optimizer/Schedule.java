package io.geodesic.algorithms.optimizer;

/** The course of a coefficient over the training budget. */
public enum Schedule {
  /** Always the initial value. */
  CONSTANT {
    @Override
    public double factor(double progress) {
      return 1;
    }
  },
  /** From the initial value down to 0 at the end of the budget. */
  LINEAR {
    @Override
    public double factor(double progress) {
      return Math.max(0, 1 - progress);
    }
  };

  /**
   * The factor on the initial value.
   *
   * @param progress share of the budget that was used, in [0, 1]
   */
  public abstract double factor(double progress);
}
