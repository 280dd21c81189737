package io.geodesic.environments.trace;

import java.util.List;
import java.util.Optional;

/**
 * What to replay.
 *
 * @param environment the registered id
 * @param state the physical state to start from
 * @param actions the actions in order, each with as many components as the action space; a discrete
 *     one has one
 * @param states the physical state to set before each action, as many as actions; empty to let the
 *     task run freely
 */
public record TraceRequest(
    String environment,
    List<Double> state,
    List<List<Double>> actions,
    Optional<List<List<Double>>> states) {

  /**
   * Takes copies of the lists.
   *
   * @throws IllegalArgumentException if there are states but not one for each action
   */
  public TraceRequest {
    state = List.copyOf(state);
    actions = actions.stream().map(List::copyOf).toList();
    states = states.map(list -> list.stream().map(List::copyOf).toList());
    if (states.isPresent() && states.get().size() != actions.size()) {
      throw new IllegalArgumentException(
          "trace of %s: %d states for %d actions; there must be one for each"
              .formatted(environment, states.get().size(), actions.size()));
    }
  }
}
