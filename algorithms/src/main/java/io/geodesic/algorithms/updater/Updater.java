package io.geodesic.algorithms.updater;

import io.geodesic.algorithms.rollout.Batch;

/** One policy-improvement step from on-policy experience. */
@FunctionalInterface
public interface Updater {

  /** Improves the policy (and the critic) and reports what was done. */
  UpdateReport update(Batch batch);
}
