package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.updater.Updater;

/** A policy-optimisation algorithm. */
public interface Algorithm extends Named {

  /** Id of the curvature that it uses when none is named. */
  String defaultCurvature();

  /** Composes the updater; if it is {@code Stateful}, its state is part of checkpoints. */
  Updater create(Parts parts, CurvatureStrategy curvature);
}
