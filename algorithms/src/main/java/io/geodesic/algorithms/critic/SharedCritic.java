package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.checkpoint.State;

/**
 * A critic on the policy's network: the policy's objective holds its loss, so this only reports.
 */
public final class SharedCritic implements CriticRule {

  @Override
  public CriticReport fit(Batch batch) {
    return CriticReport.of(batch, CriticStatus.SHARED);
  }

  @Override
  public void save(State state) {}

  @Override
  public void load(State state) {}
}
