package io.geodesic.algorithms.quality;

import io.geodesic.autodiff.tape.Tape;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters that belong together: a layer's weights and biases, or those outside the network.
 *
 * @param name {@code layer 1}, {@code layer 2}, … or {@code free}
 * @param from first index in the flat vector
 * @param to end, exclusive
 */
public record ParameterBlock(String name, int from, int to) {

  /** Returns the blocks of a policy in the order of its flat vector. */
  public static List<ParameterBlock> of(Policy policy) {
    List<ParameterBlock> blocks = new ArrayList<>();
    for (Layer layer : policy.record(new Tape()).layers()) {
      String name = "layer " + (blocks.size() + 1);
      blocks.add(new ParameterBlock(name, layer.offset(), layer.offset() + layer.size()));
    }
    int network = policy.network().parameterCount();
    if (network < policy.parameterCount()) {
      blocks.add(new ParameterBlock("free", network, policy.parameterCount()));
    }
    return blocks;
  }

  /** Returns the block of all parameters. */
  public static ParameterBlock all(Policy policy) {
    return new ParameterBlock("all", 0, policy.parameterCount());
  }
}
