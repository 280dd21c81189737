package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.curvature.FisherProduct;
import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.objective.PolicyProblem;
import io.geodesic.benchmarks.jmh.flop.NetworkFlop;
import io.geodesic.commons.text.NearestMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a policy's second-order methods spend their time on, prepared on a batch. */
interface PolicyProduct {

  /**
   * Computes the product.
   *
   * @param v a direction in parameter space, which a gradient does not need
   * @param out receives one number for each parameter
   */
  void multiply(double[] v, double[] out);

  /** Which product. */
  enum Kind {
    /** Fv over cached activations: JVP → metric → VJP. */
    FISHER {
      @Override
      PolicyProduct prepare(ControlTask task) {
        FisherProduct fisher = new FisherProduct(task.policy(), task.workers());
        fisher.prepare(task.batch());
        return fisher::multiply;
      }

      @Override
      long flop(NetworkFlop network) {
        return network.fisherProduct();
      }
    },

    /** The same number by differentiating twice: the tangent of the gradient of KL(π_old‖π). */
    HESSIAN {
      @Override
      PolicyProduct prepare(ControlTask task) {
        return new KlHessian(task);
      }

      @Override
      long flop(NetworkFlop network) {
        return network.hessianProduct();
      }
    },

    /** The policy gradient: the surrogate forwards and backwards. */
    GRADIENT {
      @Override
      PolicyProduct prepare(ControlTask task) {
        Goal goal = Goal.of(Objective.LIKELIHOOD_RATIO);
        PolicyProblem problem = new PolicyProblem(task.policy(), goal, task.workers());
        problem.load(task.batch());
        return (v, out) -> problem.gradient(out);
      }

      @Override
      long flop(NetworkFlop network) {
        return network.gradient();
      }
    };

    /** Does what all products share. */
    abstract PolicyProduct prepare(ControlTask task);

    /** Counts one product. */
    abstract long flop(NetworkFlop network);

    /** The names of all kinds. */
    static List<String> names() {
      return Arrays.stream(values()).map(Kind::label).toList();
    }

    private String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException if there is no such product
     */
    static Kind parse(String name) {
      return Arrays.stream(values())
          .filter(kind -> kind.label().equals(name))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException(NearestMatch.message("product", name, names())));
    }
  }
}
