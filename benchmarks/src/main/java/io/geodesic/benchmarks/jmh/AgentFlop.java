package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.training.Agent;
import io.geodesic.benchmarks.jmh.flop.ExperienceFlop;
import io.geodesic.benchmarks.jmh.flop.NetworkFlop;
import io.geodesic.benchmarks.jmh.flop.NetworkShape;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.network.Network;
import java.util.ArrayList;
import java.util.List;

/** Counts for agents with multilayer perceptrons. */
final class AgentFlop {

  private AgentFlop() {}

  /**
   * Counts for rollouts of a number of steps.
   *
   * @throws IllegalArgumentException if a network is of another kind
   */
  static ExperienceFlop of(Agent agent, int steps) {
    return new ExperienceFlop(
        new NetworkFlop(shape(agent.policy().network()), steps),
        agent.policy().distribution().fisherRootColumns(),
        new NetworkFlop(shape(agent.critic().network()), steps));
  }

  private static NetworkShape shape(Network network) {
    if (!(network instanceof Mlp mlp)) {
      throw new IllegalArgumentException("no count of operations for " + network);
    }
    List<Integer> widths = new ArrayList<>();
    widths.add(mlp.inputs());
    widths.addAll(mlp.hidden());
    widths.add(mlp.outputs());
    return new NetworkShape(widths);
  }
}
