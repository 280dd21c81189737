package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.checkpoint.Stateful;

/** Fits the critic to a batch's returns, writing to its parameters in place. */
public interface CriticRule extends Stateful {

  /** Fits and reports how good the critic was before. */
  CriticReport fit(Batch batch);
}
