package io.geodesic.policies.distribution;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import java.util.List;

/**
 * A family of distributions over actions.
 *
 * <p>Its parameters are a list of matrices: the first has one row per example and comes from the
 * network, further ones may be rows shared by all examples. Actions are rows of doubles.
 */
public interface ActionDistribution {

  /** Width of the action rows. */
  int actionColumns();

  /** Width of the network's output. */
  int networkOutputs();

  /** Shapes of the distribution's parameters, in order. */
  List<Shape> parameterShapes();

  /**
   * Shapes of the trainable parameters outside the network, which follow its own in the flat
   * vector; none unless a distribution says otherwise.
   */
  default List<Shape> freeParameterShapes() {
    return List.of();
  }

  /** Writes initial values of the free parameters. */
  default void initializeFreeParameters(double[] parameters, int offset) {}

  /**
   * Writes the Fisher information of the free parameters, which is diagonal, the same in all states
   * and has no cross terms with the network's output.
   *
   * @param diagonal one number for each free parameter, written from {@code offset}
   */
  default void fisherOfFreeParameters(double[] diagonal, int offset) {}

  /** Records the distribution's parameters from the network's output and the free parameters. */
  List<Var> parameters(Var networkOutput, List<Var> freeParameters);

  /** Records log π(a) for each example, N×1. */
  Var logProbability(List<Var> parameters, Var actions);

  /** Records the entropy: N×1, or 1×1 where it is the same for all examples. */
  Var entropy(List<Var> parameters);

  /** Records KL(old‖current) for each example, N×1. */
  Var kl(List<Var> old, List<Var> current);

  /**
   * Records the weighted Fisher metric applied to tangents of the parameters: wᵢMᵢtᵢ, summed over
   * the examples where a parameter is shared by them.
   *
   * @param parameters where the metric is taken
   * @param tangents one for each parameter, with its shape
   * @param weights one for each example, N×1
   * @return cotangents, one for each parameter, with its shape
   */
  List<Var> fisher(List<Var> parameters, List<Var> tangents, Var weights);

  /** Number of columns of the metric's factor in the network's output. */
  int fisherRootColumns();

  /**
   * How many of the last columns of the metric's factor belong to outputs on which the action does
   * not depend.
   */
  default int auxiliaryRootColumns() {
    return 0;
  }

  /**
   * Whether the metric in the network's output is the same in all states. {@link #fisherRoot} then
   * reads none of the parameters that differ between examples, and records one row when it is given
   * rows of any content in their place.
   */
  default boolean hasConstantFisher() {
    return false;
  }

  /**
   * Records column k of a factor S of the metric in the network's output, M = SSᵀ, one row for each
   * example.
   *
   * @param parameters where the metric is taken
   * @param k column, 0 … {@link #fisherRootColumns} − 1
   * @return N × {@link #networkOutputs}
   * @throws IndexOutOfBoundsException if there is no column k
   */
  Var fisherRoot(List<Var> parameters, int k);

  /**
   * Draws one action for each row.
   *
   * @param parameters numbers of the distribution's parameters, dense from index 0; used as work
   *     space
   * @param random one stream for each row, so that a row's draws do not depend on the others
   * @param actions rows × {@link #actionColumns}, written
   */
  void sample(double[][] parameters, int rows, RandomStream[] random, double[] actions);

  /** Writes the action of each row that is taken without chance, the most probable one. */
  void mode(double[][] parameters, int rows, double[] actions);
}
