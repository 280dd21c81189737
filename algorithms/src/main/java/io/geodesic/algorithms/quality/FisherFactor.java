package io.geodesic.algorithms.quality;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.RecordedPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The exact Fisher information of a policy on a batch as F = BᵀB ⊕ diag(f), B written out.
 *
 * <p>Row i·K + k of B is S_k(s_i)ᵀ·∂output(s_i)/∂θ / √N, where the S_k are the K columns of the
 * closed-form factor of the distribution's metric: R = N·K rows over the network's parameters.
 * Parameters outside the network (log σ) have the constant diagonal f and no row. Takes 8·R·P bytes
 * and one backward pass for each state.
 */
public final class FisherFactor {

  private final Kernels kernels = KernelProvider.kernels();
  private final int examples;
  private final int columns;
  private final int width;
  private final double[] rows;
  private final double[] freeFisher;

  private FisherFactor(int examples, int columns, int width, double[] freeFisher) {
    this.examples = examples;
    this.columns = columns;
    this.width = width;
    this.rows = new double[Math.multiplyExact(Math.multiplyExact(examples, columns), width)];
    this.freeFisher = freeFisher;
  }

  /**
   * Writes the factor out at the policy's current parameters.
   *
   * @throws ArithmeticException if it has 2³¹ entries or more
   */
  public static FisherFactor of(Policy policy, Batch batch) {
    RecordedPolicy recorded = policy.record(new Tape());
    int matrices = policy.network().parameterShapes().size();
    List<Var> network = recorded.theta().slices().subList(0, matrices);
    List<List<Var>> gradients = new ArrayList<>();
    List<Var> outputs = new ArrayList<>();
    for (int k = 0; k < policy.distribution().fisherRootColumns(); k++) {
      Var column = policy.distribution().fisherRoot(recorded.parameters(), k);
      gradients.add(Vjp.of(List.of(recorded.output()), List.of(column), network));
      outputs.addAll(gradients.get(k));
    }
    int width = policy.network().parameterCount();
    double[] free = new double[policy.parameterCount() - width];
    policy.distribution().fisherOfFreeParameters(free, 0);
    FisherFactor factor = new FisherFactor(batch.size(), gradients.size(), width, free);
    Replay replay = new Replay(outputs, Workers.inline());
    replay.bind(recorded.theta(), policy.parameters());
    factor.fill(replay, recorded.observations(), gradients, batch.observations());
    return factor;
  }

  private void fill(Replay replay, Var input, List<List<Var>> gradients, double[] observations) {
    double[] row = new double[width];
    double scale = 1 / Math.sqrt(examples);
    for (int i = 0; i < examples; i++) {
      replay.bind(input, observations, i * input.shape().size());
      replay.evaluate(1);
      for (int k = 0; k < columns; k++) {
        replay.copy(gradients.get(k), row);
        kernels.scale(width, scale, row, 0, rows, (i * columns + k) * width);
      }
    }
  }

  /** Number of states N. */
  public int examples() {
    return examples;
  }

  /** Rows of B for each state, K. */
  public int columns() {
    return columns;
  }

  /** Rows of B, R = N·K. */
  public int rowCount() {
    return examples * columns;
  }

  /** Columns of B: the network's parameters. */
  public int width() {
    return width;
  }

  /** All parameters, those outside the network included. */
  public int parameterCount() {
    return width + freeFisher.length;
  }

  /** The diagonal f of the parameters outside the network; the array itself. */
  public double[] freeFisher() {
    return freeFisher;
  }

  /** Computes out ← Bv over the network's part of a parameter vector; R numbers. */
  public void times(double[] v, double[] out) {
    for (int r = 0; r < rowCount(); r++) {
      out[r] = kernels.dot(rows, r * width, v, 0, width);
    }
  }

  /** Computes the network's part of out ← Bᵀu; entries beyond it stay. */
  public void transposeTimes(double[] u, double[] out) {
    Arrays.fill(out, 0, width, 0);
    for (int r = 0; r < rowCount(); r++) {
      kernels.axpy(width, u[r], rows, r * width, out, 0);
    }
  }

  /** Computes out ← Fv, undamped; {@code out} must not be {@code v}. */
  public void multiply(double[] v, double[] out) {
    double[] products = new double[rowCount()];
    times(v, products);
    transposeTimes(products, out);
    for (int i = 0; i < freeFisher.length; i++) {
      out[width + i] = freeFisher[i] * v[width + i];
    }
  }

  /** Returns vᵀFv = ‖Bv‖² + Σ f v², undamped. */
  public double quadratic(double[] v) {
    double[] products = new double[rowCount()];
    times(v, products);
    double sum = kernels.dot(products, 0, products, 0, products.length);
    for (int i = 0; i < freeFisher.length; i++) {
      sum += freeFisher[i] * v[width + i] * v[width + i];
    }
    return sum;
  }

  /** Returns BBᵀ, R×R: its nonzero eigenvalues are those of BᵀB. */
  public double[] gram() {
    return gram(0, width);
  }

  /**
   * Returns CCᵀ, R×R, where C holds columns {@code from … to − 1} of B.
   *
   * @param from first parameter of a block
   * @param to end of the block, at most {@link #width}
   */
  public double[] gram(int from, int to) {
    int r = rowCount();
    double[] out = new double[Math.multiplyExact(r, r)];
    kernels.gemm(
        false, true, r, r, to - from, 1, rows, from, width, rows, from, width, 0, out, 0, r);
    return out;
  }

  /** Returns BᵀB, the network's part of F as a matrix. */
  public double[] dense() {
    double[] out = new double[Math.multiplyExact(width, width)];
    kernels.gemm(
        true, false, width, width, rowCount(), 1, rows, 0, width, rows, 0, width, 0, out, 0, width);
    return out;
  }

  /** Returns the factor of F over some of the states, rescaled to their mean. */
  public FisherFactor subset(int[] states) {
    FisherFactor part = new FisherFactor(states.length, columns, width, freeFisher);
    double scale = Math.sqrt((double) examples / states.length);
    int length = columns * width;
    for (int i = 0; i < states.length; i++) {
      kernels.scale(length, scale, rows, states[i] * length, part.rows, i * length);
    }
    return part;
  }
}
