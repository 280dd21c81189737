package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.curvature.KroneckerFactors;
import io.geodesic.algorithms.curvature.KroneckerSettings;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.primitive.Constants;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.network.Layer;
import io.geodesic.policies.policy.ValueFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits the critic by Gauss–Newton steps with Kronecker factors, momentum and a clipped step (Wu et
 * al. 2017, section 3.1).
 *
 * <p>The factors are estimated once for each batch, before its first step. The Gauss–Newton matrix of ½(V − R)² is E[JᵀJ], the Fisher information of a Gaussian with mean
 * V and unit variance, so the output adjoints are those of V itself.
 */
public final class KroneckerCritic implements CriticRule {

  private final ValueFunction critic;
  private final KroneckerCriticSettings settings;
  private final ValueProblem problem;
  private final Var observations;
  private final KroneckerFactors factors;
  private final Replay replay;
  private final double[] gradient;
  private final double[] direction;
  private final double[] velocity;

  public KroneckerCritic(ValueFunction critic, KroneckerCriticSettings settings, Workers workers) {
    this.critic = critic;
    this.settings = settings;
    this.problem = new ValueProblem(critic, workers);
    ValueFunction.Recording recorded = critic.record(new Tape());
    this.observations = recorded.observations();
    this.factors =
        new KroneckerFactors(
            recorded.layers(),
            outputAdjoints(recorded),
            new KroneckerSettings(settings.criticDamping(), settings.criticStatisticsDecay(), 1));
    this.replay = new Replay(factors.outputs(), workers);
    replay.bind(recorded.weights(), critic.parameters());
    int length = critic.parameters().length;
    this.gradient = new double[length];
    this.direction = new double[length];
    this.velocity = new double[length];
  }

  @Override
  public CriticReport fit(Batch batch) {
    CriticReport report = CriticReport.of(batch.values(), batch.returns(), batch.size());
    replay.bind(observations, batch.observations(), 0);
    replay.evaluate(batch.size());
    factors.update(replay, batch.size());
    for (int step = 0; step < settings.criticSteps(); step++) {
      problem.gradient(batch, gradient);
      factors.solve(gradient, direction);
      for (int i = 0; i < velocity.length; i++) {
        velocity[i] = settings.criticMomentum() * velocity[i] + direction[i];
      }
      move();
    }
    return report;
  }

  private void move() {
    double curvature = factors.quadratic(velocity);
    double size = settings.criticMaxRate();
    if (curvature > 0) {
      size = Math.min(size, Math.sqrt(2 * settings.criticClip() / curvature));
    }
    double[] weights = critic.parameters();
    for (int i = 0; i < weights.length; i++) {
      weights[i] += size * velocity[i];
    }
  }

  private static List<List<Var>> outputAdjoints(ValueFunction.Recording recorded) {
    Var value = recorded.value();
    Var one = Constants.constant(value.tape(), value.shape(), 1);
    List<Var> preActivations = recorded.layers().stream().map(Layer::preActivation).toList();
    List<List<Var>> adjoints = new ArrayList<>();
    Vjp.of(List.of(value), List.of(one), preActivations).forEach(g -> adjoints.add(List.of(g)));
    return adjoints;
  }

  @Override
  public void save(State state) {
    factors.save(state);
    state.put("velocity", velocity, velocity.length);
  }

  @Override
  public void load(State state) {
    factors.load(state);
    state.copyTo("velocity", velocity);
  }
}
