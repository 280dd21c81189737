package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.testing.PlainPolicy;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.Bernoulli;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.distribution.MultiCategorical;
import io.geodesic.policies.distribution.SquashedGaussian;
import io.geodesic.policies.distribution.StateDependentGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Actions with weights that give expectations of products of two scores exactly: all of a discrete
 * distribution; for a Gaussian, whose scores are polynomials of degree 2 in the noise, the three
 * Gauss–Hermite nodes in each dimension.
 */
final class ActionGrid {

  private static final double[] NODES = {-Math.sqrt(3), 0, Math.sqrt(3)};
  private static final double[] WEIGHTS = {1.0 / 6, 2.0 / 3, 1.0 / 6};

  private final double weight;
  private final double[] action;

  private ActionGrid(double weight, double... action) {
    this.weight = weight;
    this.action = action;
  }

  /** Probability, or the rule's weight. */
  double weight() {
    return weight;
  }

  /** One row. */
  double[] action() {
    return action;
  }

  /**
   * Returns the actions in one state.
   *
   * @param output the network's output there
   * @param free the parameters outside the network
   */
  static List<ActionGrid> of(ActionDistribution distribution, double[] output, double[] free) {
    if (distribution instanceof Categorical) {
      return product(1, j -> outcomes(output));
    } else if (distribution instanceof MultiCategorical several) {
      return product(several.actionColumns(), j -> outcomes(logits(several, output, j)));
    } else if (distribution instanceof Bernoulli) {
      return product(output.length, j -> outcomes(0, output[j]));
    } else if (distribution instanceof DiagonalGaussian) {
      return product(output.length, j -> nodes(output[j], free[j]));
    } else if (distribution instanceof StateDependentGaussian gaussian) {
      int d = gaussian.dimensions();
      return product(d, j -> nodes(output[j], gaussian.initialLogStd() + output[d + j]));
    } else if (distribution instanceof SquashedGaussian squashed) {
      return of(squashed.base(), output, free).stream().map(ActionGrid::squashed).toList();
    }
    throw new IllegalArgumentException("no grid of actions for " + distribution.getClass());
  }

  private static double[] logits(MultiCategorical several, double[] output, int component) {
    int from = several.actions().subList(0, component).stream().mapToInt(Integer::intValue).sum();
    return Arrays.copyOfRange(output, from, from + several.actions().get(component));
  }

  private static List<ActionGrid> outcomes(double... logits) {
    double[] probabilities = PlainPolicy.softmax(logits);
    List<ActionGrid> outcomes = new ArrayList<>();
    for (int k = 0; k < probabilities.length; k++) {
      outcomes.add(new ActionGrid(probabilities[k], k));
    }
    return outcomes;
  }

  private static List<ActionGrid> nodes(double mean, double logStd) {
    List<ActionGrid> nodes = new ArrayList<>();
    for (int k = 0; k < NODES.length; k++) {
      double action = mean + StrictMath.exp(logStd) * NODES[k];
      nodes.add(new ActionGrid(WEIGHTS[k], action));
    }
    return nodes;
  }

  private ActionGrid squashed() {
    return new ActionGrid(weight, Arrays.stream(action).map(StrictMath::tanh).toArray());
  }

  /** All combinations of independent components, each with grids of one number. */
  private static List<ActionGrid> product(int components, IntFunction<List<ActionGrid>> of) {
    List<ActionGrid> all = List.of(new ActionGrid(1, new double[components]));
    for (int j = 0; j < components; j++) {
      List<ActionGrid> longer = new ArrayList<>();
      for (ActionGrid start : all) {
        for (ActionGrid next : of.apply(j)) {
          double[] action = start.action.clone();
          action[j] = next.action[0];
          longer.add(new ActionGrid(start.weight * next.weight, action));
        }
      }
      all = longer;
    }
    return all;
  }
}
