package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.curvature.Adjoints;
import io.geodesic.algorithms.curvature.Damping;
import io.geodesic.algorithms.curvature.DampingSettings;
import io.geodesic.algorithms.curvature.KroneckerFactors;
import io.geodesic.algorithms.curvature.KroneckerSettings;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.primitive.Constants;
import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
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
 * <p>The factors are estimated once for each batch, in the same pass as the gradient of its first
 * step. The Gauss–Newton matrix of ½(V − R)² is E[JᵀJ], the Fisher information of a Gaussian with
 * mean V and unit variance, so the output adjoints are those of V itself.
 */
public final class KroneckerCritic implements CriticRule {

  private final Kernels kernels = KernelProvider.kernels();
  private final ValueFunction critic;
  private final KroneckerCriticSettings settings;
  private final ValueProblem problem;
  private final ValueLoss loss;
  private final KroneckerFactors factors;
  private final Replay replay;
  private final double[] weight = new double[1];
  private final double[] gradient;
  private final double[] direction;
  private final double[] velocity;
  private final double[] oldWeights;
  private final double[] oldVelocity;

  public KroneckerCritic(ValueFunction critic, KroneckerCriticSettings settings, Workers workers) {
    this.critic = critic;
    this.settings = settings;
    this.problem = new ValueProblem(critic, workers);
    ValueFunction.Recording recorded = critic.record(new Tape());
    this.factors =
        new KroneckerFactors(
            recorded.layers(),
            outputAdjoints(recorded),
            new KroneckerSettings(
                settings.criticStatisticsDecay(), settings.criticInverseInterval()),
            new Damping(DampingSettings.constant(settings.criticDamping())));
    this.loss = ValueLoss.record(recorded);
    List<Var> outputs = new ArrayList<>(factors.outputs());
    outputs.addAll(loss.gradient());
    this.replay = new Replay(outputs, workers);
    replay.bind(recorded.weights(), critic.parameters());
    replay.bind(loss.weight(), weight, 0);
    int length = critic.parameters().length;
    this.gradient = new double[length];
    this.direction = new double[length];
    this.velocity = new double[length];
    this.oldWeights = new double[length];
    this.oldVelocity = new double[length];
  }

  @Override
  public CriticReport fit(Batch batch) {
    double[] weights = critic.parameters();
    System.arraycopy(weights, 0, oldWeights, 0, weights.length);
    System.arraycopy(velocity, 0, oldVelocity, 0, velocity.length);
    CriticStatus status;
    try {
      status = pass(batch, weights);
    } catch (NotPositiveDefiniteException e) {
      status = CriticStatus.NOT_POSITIVE_DEFINITE;
    }
    if (status != CriticStatus.FITTED) {
      System.arraycopy(oldWeights, 0, weights, 0, weights.length);
      System.arraycopy(oldVelocity, 0, velocity, 0, velocity.length);
    }
    return CriticReport.of(batch, status);
  }

  private CriticStatus pass(Batch batch, double[] weights) {
    weight[0] = 1.0 / batch.size();
    loss.bind(replay, batch.observations(), batch.returns());
    replay.evaluate(batch.size());
    factors.update(replay, batch.size());
    for (int step = 0; step < settings.criticSteps(); step++) {
      if (step == 0) {
        replay.copy(loss.gradient(), gradient);
      } else {
        problem.gradient(batch, gradient);
      }
      factors.solve(gradient, direction);
      for (int i = 0; i < velocity.length; i++) {
        velocity[i] = settings.criticMomentum() * velocity[i] + direction[i];
      }
      if (!move(weights)) {
        return CriticStatus.NON_FINITE;
      }
    }
    return CriticStatus.FITTED;
  }

  /** Takes the clipped step along the velocity; false if it leads nowhere finite. */
  private boolean move(double[] weights) {
    double curvature = factors.quadratic(velocity);
    double size = settings.criticMaxRate();
    if (curvature > 0) {
      size = Math.min(size, Math.sqrt(2 * settings.criticClip() / curvature));
    }
    kernels.axpy(weights.length, size, velocity, 0, weights, 0);
    double square = kernels.dot(weights, 0, weights, 0, weights.length);
    return Double.isFinite(curvature) && Double.isFinite(square);
  }

  private static List<Adjoints> outputAdjoints(ValueFunction.Recording recorded) {
    Var value = recorded.value();
    Var one = Constants.constant(value.tape(), value.shape(), 1);
    List<Var> preActivations = recorded.layers().stream().map(Layer::preActivation).toList();
    return Vjp.of(List.of(value), List.of(one), preActivations).stream()
        .map(g -> Adjoints.of(List.of(g)))
        .toList();
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
