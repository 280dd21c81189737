package io.geodesic.algorithms.curvature;

import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * What flows through the layers of a recorded policy: inputs a forwards, and backwards, for each
 * column S_k of the output metric's factor (M = Σ S_kS_kᵀ), the adjoint g_k of the pre-activation.
 *
 * <p>The row of the factor of F that belongs to an example and a column is a ⊗ g_k in each layer,
 * so every layered estimate of the Fisher information is made of these signals.
 */
final class LayerSignals {

  private final List<Layer> layers;
  private final List<List<Var>> adjoints = new ArrayList<>();

  LayerSignals(Policy policy, RecordedPolicy recorded) {
    this.layers = recorded.layers();
    List<Var> preActivations = layers.stream().map(Layer::preActivation).toList();
    Var output = recorded.output();
    for (int k = 0; k < policy.distribution().fisherRootColumns(); k++) {
      Var seed = policy.distribution().fisherRoot(recorded.parameters(), k);
      adjoints.add(Vjp.of(List.of(output), List.of(seed), preActivations));
    }
  }

  List<Layer> layers() {
    return layers;
  }

  /** Number of factor columns. */
  int columns() {
    return adjoints.size();
  }

  /** The adjoint of a layer's pre-activation for factor column k, N × outputs. */
  Var adjoint(int layer, int k) {
    return adjoints.get(k).get(layer);
  }
}
