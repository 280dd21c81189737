package io.geodesic.commons.statistics;

/** Trailing means of a curve: point i of the result depends on points 0 … i only. */
public final class Smoothing {

  private Smoothing() {}

  /**
   * Returns the means over a sliding window, s<sub>i</sub> = mean(x<sub>max(0, i−window+1)</sub>,
   * …, x<sub>i</sub>); the first ones over fewer points.
   *
   * @param window number of points, at least 1 (100 episodes is the usual return of a run)
   * @throws IllegalArgumentException if the window is less than 1
   */
  public static double[] rollingMean(double[] curve, int window) {
    if (window < 1) {
      throw new IllegalArgumentException("window is " + window + "; must be at least 1");
    }
    double[] smooth = new double[curve.length];
    for (int i = 0; i < curve.length; i++) {
      int first = Math.max(0, i - window + 1);
      double sum = 0;
      // Summed afresh: a running sum would carry rounding and NaN along for ever.
      for (int j = first; j <= i; j++) {
        sum += curve[j];
      }
      smooth[i] = sum / (i - first + 1);
    }
    return smooth;
  }

  /**
   * Returns the exponentially weighted means, s<sub>i</sub> = Σ<sub>j≤i</sub> w<sup>i−j</sup>
   * x<sub>j</sub> / Σ<sub>j≤i</sub> w<sup>i−j</sup>: without bias towards zero or the first point.
   *
   * @param weight w of the past, in [0, 1); 0 leaves the curve as it is
   * @throws IllegalArgumentException if the weight is out of range
   */
  public static double[] exponentialMean(double[] curve, double weight) {
    if (!(weight >= 0 && weight < 1)) {
      throw new IllegalArgumentException("weight is " + weight + "; must be in [0, 1)");
    }
    double[] smooth = new double[curve.length];
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < curve.length; i++) {
      sum = weight * sum + curve[i];
      mass = weight * mass + 1;
      smooth[i] = sum / mass;
    }
    return smooth;
  }
}
