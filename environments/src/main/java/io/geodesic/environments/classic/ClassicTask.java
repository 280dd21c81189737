package io.geodesic.environments.classic;

import io.geodesic.environments.core.StateVectorTask;
import io.geodesic.environments.space.Box;

/** What the classic control tasks share: a box of observations, uniform draws and clamping. */
abstract class ClassicTask extends StateVectorTask {
  private final Box observationSpace;

  ClassicTask(Box observationSpace, int stateLength) {
    super(stateLength);
    this.observationSpace = observationSpace;
  }

  /** Draws low + (high − low)·u, u uniform on [0, 1). */
  final double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Returns x, or the nearer bound if x lies outside; NaN stays NaN. */
  static double clamp(double x, double low, double high) {
    return Math.min(Math.max(x, low), high);
  }

  @Override
  public final Box observationSpace() {
    return observationSpace;
  }
}
