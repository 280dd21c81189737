package io.geodesic.benchmarks.jmh.flop;

import io.geodesic.algorithms.critic.AdamCriticSettings;
import io.geodesic.algorithms.critic.CriticMethod;
import io.geodesic.algorithms.critic.CriticSettings;
import io.geodesic.algorithms.critic.KroneckerCriticSettings;
import io.geodesic.algorithms.curvature.CgSettings;
import io.geodesic.algorithms.curvature.KroneckerSettings;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.algorithms.step.AdamSettings;
import io.geodesic.algorithms.step.TrustRegionSettings;
import java.util.Optional;

/**
 * What an update needs, as the sum of its parts.
 *
 * <p>Counted are:
 *
 * <ul>
 *   <li>with Adam (VPG, A2C, PPO): a gradient over the batch in each epoch, whatever the
 *       minibatches; with a curvature other than the identity its estimate, and a solve for each
 *       minibatch;
 *   <li>otherwise (NPG, TRPO, ACKTR): one gradient, one estimate, one solve; TRPO also one forward
 *       pass, the first trial of its line search;
 *   <li>a critic fitted by Adam: a gradient in each epoch; by Kronecker factors: an estimate with
 *       one column and fresh inverses, and for each step a gradient and a solve.
 * </ul>
 *
 * <p>Not counted is what only reports need (KL and objective before and after, predictions), what
 * follows from other parts (π_old from the gradient's forward pass, xᵀFx from the solve), further
 * trials, and the work of a preconditioner.
 *
 * @param actor the policy's network and batch
 * @param columns columns of the factor of the policy's metric
 * @param critic the critic's network and batch
 */
public record UpdateFlop(NetworkFlop actor, int columns, NetworkFlop critic) {

  /**
   * Counts an update.
   *
   * @param curvature id of the curvature in effect
   * @param settings all settings of the algorithm and the curvature
   * @throws IllegalArgumentException if there is no count for the curvature
   */
  public long of(String curvature, Configuration settings) {
    return policy(curvature, settings) + value(settings);
  }

  private long policy(String curvature, Configuration settings) {
    CurvatureFlop cost = new CurvatureFlop(actor, columns, schedule(settings));
    long estimate = cost.estimate(curvature);
    long solve = cost.solve(curvature);
    Optional<AdamSettings> adam = find(settings, AdamSettings.class);
    if (adam.isPresent()) {
      long solves = adam.get().epochs() * minibatches(adam.get().minibatch());
      return adam.get().epochs() * actor.gradient() + estimate + solves * solve;
    }
    boolean searches = find(settings, TrustRegionSettings.class).isPresent();
    return actor.gradient() + estimate + solve + (searches ? actor.forward() : 0);
  }

  private long value(Configuration settings) {
    boolean kronecker =
        find(settings, CriticSettings.class)
            .filter(critic -> critic.critic() == CriticMethod.KRONECKER)
            .isPresent();
    if (!kronecker) {
      return settings.get(AdamCriticSettings.class).criticEpochs() * critic.gradient();
    }
    CurvatureFlop cost = new CurvatureFlop(critic, 1, CurvatureFlop.Schedule.standard());
    long step = critic.gradient() + cost.solve("kfac");
    return cost.estimate("kfac") + settings.get(KroneckerCriticSettings.class).criticSteps() * step;
  }

  private static CurvatureFlop.Schedule schedule(Configuration settings) {
    return new CurvatureFlop.Schedule(
        find(settings, CgSettings.class).map(CgSettings::cgIterations).orElse(0),
        find(settings, KroneckerSettings.class).map(KroneckerSettings::inverseInterval).orElse(1));
  }

  private long minibatches(int minibatch) {
    return minibatch == 0 ? 1 : (actor.rows() + minibatch - 1) / minibatch;
  }

  private static <R extends Record> Optional<R> find(Configuration settings, Class<R> type) {
    return settings.records().stream().filter(type::isInstance).map(type::cast).findFirst();
  }
}
