package io.geodesic.algorithms.curvature;

/** How the damping changes from update to update. */
public enum DampingAdaptation {
  /** It stays what it was set to. */
  NONE,
  /** It follows the reduction ratio (Levenberg 1944; Marquardt 1963; Martens and Grosse 2015). */
  LEVENBERG_MARQUARDT
}
