package io.geodesic.benchmarks.jmh.flop;

import io.geodesic.benchmarks.jmh.flop.NetworkShape.Layer;
import java.util.List;

/**
 * What a damped curvature's estimate and solve need, by the cheapest method known of each; the
 * Fisher information is the exact expectation over actions, M = SSᵀ with K columns in S.
 *
 * <p>An estimate includes the forward pass and everything that has to be done once for a batch,
 * inverses too.
 *
 * @param network the policy's network and batch
 * @param columns K, columns of the metric's factor
 * @param settings what the count depends on beside the network
 */
public record CurvatureFlop(NetworkFlop network, int columns, Schedule settings) {

  /**
   * How often parts are done.
   *
   * @param products Fisher-vector products of a solve by conjugate gradients
   * @param refreshInterval estimates for each refresh of inverses or eigenbases of factors
   */
  public record Schedule(int products, int refreshInterval) {

    /** Ten conjugate-gradient iterations; a refresh at each estimate. */
    public static Schedule standard() {
      return new Schedule(10, 1);
    }
  }

  /**
   * Counts an estimate.
   *
   * <ul>
   *   <li>{@code cg}: the forward pass that the products share.
   *   <li>{@code diagonal}: K backward passes, and for each layer the product of squares that sums
   *       the squared gradients.
   *   <li>{@code exact}, {@code block}: K backward passes, then for P parameters (of the network,
   *       or of each layer) the blocks of all pairs of layers, or of each with itself, summed over
   *       the K columns before the examples, and P³/3 of Cholesky's; with R = NK &lt; P rows the
   *       gram matrix of the rows from those of inputs and adjoints, and R³/3.
   *   <li>{@code kfac}: K backward passes, the factors A of the homogeneous inputs and G of the
   *       adjoints, and their inverses, divided by the interval.
   *   <li>{@code ekfac}: the same with eigenvectors in place of inverses, and the second moments in
   *       their basis.
   * </ul>
   *
   * @throws IllegalArgumentException if there is no count for the curvature
   */
  public long estimate(String curvature) {
    long signals = network.forward() + columns * network.adjoints();
    return switch (curvature) {
      case "identity" -> 0;
      case "cg" -> network.forward();
      case "diagonal" -> signals + sum(this::squares);
      case "exact" -> signals + dense(network.shape().layers());
      case "block" -> signals + sum(layer -> dense(List.of(layer)));
      case "kfac" -> signals + sum(this::factors) + sum(this::inverses) / settings.refreshInterval;
      case "ekfac" ->
          signals
              + sum(this::factors)
              + sum(this::eigenbases) / settings.refreshInterval
              + sum(this::turnedSquares);
      default -> throw unknown(curvature);
    };
  }

  /**
   * Counts a solve: {@code cg} its Fisher-vector products; {@code exact} and {@code block} the
   * triangular solves, and in sample space the products with the rows and their transpose; {@code
   * kfac} and {@code ekfac} the products with the factors' inverses or bases; {@code diagonal} an
   * addition and a division for each parameter.
   *
   * @throws IllegalArgumentException if there is no count for the curvature
   */
  public long solve(String curvature) {
    return switch (curvature) {
      case "identity" -> 0;
      case "cg" -> settings.products * network.fisherProduct();
      case "diagonal" -> 2 * network.shape().parameters();
      case "exact" -> denseSolve(network.shape().layers());
      case "block" -> sum(layer -> denseSolve(List.of(layer)));
      case "kfac" -> sum(CurvatureFlop::sandwich);
      case "ekfac" -> 2 * sum(CurvatureFlop::sandwich);
      default -> throw unknown(curvature);
    };
  }

  private static IllegalArgumentException unknown(String curvature) {
    return new IllegalArgumentException("no count of operations for curvature '" + curvature + "'");
  }

  private interface Count {
    long of(Layer layer);
  }

  private long sum(Count count) {
    return network.shape().layers().stream().mapToLong(count::of).sum();
  }

  private long rows() {
    return network.rows() * columns;
  }

  /** (X∘X)ᵀ Σ_k G_k∘G_k, with the bias. */
  private long squares(Layer layer) {
    return MatrixFlop.product(layer.inputs() + 1, layer.outputs(), network.rows());
  }

  private boolean inSamples(List<Layer> layers) {
    return rows() < parameters(layers);
  }

  private static long parameters(List<Layer> layers) {
    return layers.stream().mapToLong(Layer::parameters).sum();
  }

  private long dense(List<Layer> layers) {
    if (!inSamples(layers)) {
      long blocks = 0;
      for (int i = 0; i < layers.size(); i++) {
        for (int j = 0; j <= i; j++) {
          blocks += pair(layers.get(i), layers.get(j), i == j);
        }
      }
      return blocks + MatrixFlop.cholesky(parameters(layers));
    }
    long gram = 0;
    for (Layer layer : layers) {
      gram += MatrixFlop.symmetricProduct(network.rows(), layer.inputs());
      gram += MatrixFlop.symmetricProduct(rows(), layer.outputs());
    }
    return gram + MatrixFlop.cholesky(rows());
  }

  /**
   * Products of inputs, sums of products of adjoints over the columns, and their product over the
   * examples; for a layer with itself of unordered pairs.
   */
  private long pair(Layer a, Layer b, boolean same) {
    long m = a.inputs() + 1L;
    long n = a.outputs();
    long inputs = same ? m * (m + 1) / 2 : m * (b.inputs() + 1L);
    long outputs = same ? n * (n + 1) / 2 : n * b.outputs();
    return network.rows() * inputs
        + 2 * rows() * outputs
        + MatrixFlop.product(inputs, outputs, network.rows());
  }

  private long denseSolve(List<Layer> layers) {
    if (!inSamples(layers)) {
      return MatrixFlop.choleskySolve(parameters(layers));
    }
    long times = 0;
    for (Layer layer : layers) {
      times += 2 * network.rows() * layer.weights() + 2 * rows() * layer.outputs();
    }
    return 2 * times + MatrixFlop.choleskySolve(rows());
  }

  private long factors(Layer layer) {
    return MatrixFlop.symmetricProduct(layer.inputs(), network.rows())
        + MatrixFlop.symmetricProduct(layer.outputs(), rows());
  }

  private long inverses(Layer layer) {
    return MatrixFlop.choleskyInverse(layer.inputs() + 1)
        + MatrixFlop.choleskyInverse(layer.outputs());
  }

  private long eigenbases(Layer layer) {
    return MatrixFlop.symmetricEigen(layer.inputs() + 1)
        + MatrixFlop.symmetricEigen(layer.outputs());
  }

  /** Inputs and adjoints in the basis, and the product of their squares. */
  private long turnedSquares(Layer layer) {
    long m = layer.inputs() + 1L;
    long n = layer.outputs();
    return MatrixFlop.product(network.rows(), m, layer.inputs())
        + MatrixFlop.product(rows(), n, n)
        + squares(layer);
  }

  /** L·V·R with an m×n matrix V. */
  private static long sandwich(Layer layer) {
    long m = layer.inputs() + 1L;
    long n = layer.outputs();
    return MatrixFlop.product(m, n, m) + MatrixFlop.product(m, n, n);
  }
}
