package io.geodesic.autodiff.testing;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Outputs of a replay as one flat vector. */
public final class Flat {

  private Flat() {}

  public static double[] of(Replay replay, List<Var> outputs, int length) {
    double[] flat = new double[length];
    replay.copy(outputs, flat);
    return flat;
  }

  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** x + h·e for one coordinate. */
  public static double[] moved(double[] x, int coordinate, double h) {
    double[] moved = x.clone();
    moved[coordinate] += h;
    return moved;
  }
}
