package io.geodesic.benchmarks.jmh.flop;

/**
 * Matrix products of passes through a network, with N rows, w weights of which w₁ are in the first
 * layer. Nobody asks for the adjoint of the observations, so the first layer passes none back, and
 * its input has no tangent.
 *
 * @param shape the network
 * @param rows N, examples in a batch
 */
public record NetworkFlop(NetworkShape shape, long rows) {

  /** Outputs: XW in each layer, 2Nw. */
  public long forward() {
    return 2 * rows * shape.weights();
  }

  /** Adjoints of all pre-activations: GWᵀ in each layer but the first, 2N(w − w₁). */
  public long adjoints() {
    return 2 * rows * (shape.weights() - first());
  }

  /** Gradients of all weights given the adjoints: XᵀG in each layer, 2Nw. */
  public long weightGradients() {
    return 2 * rows * shape.weights();
  }

  /** Adjoints and gradients of the weights, 2N(2w − w₁). */
  public long backward() {
    return adjoints() + weightGradients();
  }

  /** A gradient, forwards and backwards: 2N(3w − w₁). */
  public long gradient() {
    return forward() + backward();
  }

  /** Tangents of the outputs over cached activations: XẆ, and ẊW but in the first layer. */
  public long tangents() {
    return 2 * rows * (2 * shape.weights() - first());
  }

  /** A Fisher-vector product over cached activations, tangents and backwards: 2N(4w − 2w₁). */
  public long fisherProduct() {
    return tangents() + backward();
  }

  /**
   * The tangent of a gradient over cached activations and adjoints: tangents forwards; of XᵀG the
   * terms XᵀĠ and, but in the first layer, ẊᵀG; of GWᵀ, but in the first layer, ĠWᵀ and GẆᵀ. 2N(6w
   * − 4w₁).
   */
  public long hessianProduct() {
    long pulled = 2 * rows * (2 * shape.weights() - first());
    return tangents() + pulled + 2 * adjoints();
  }

  private long first() {
    return shape.layers().get(0).weights();
  }
}
