package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.curvature.CurvatureStrategy;

/** How a curvature strategy is made for a run. */
public interface CurvatureRecipe extends Named {

  /** Makes the strategy for the policy of a run. */
  CurvatureStrategy create(Parts parts);
}
