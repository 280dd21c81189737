package io.geodesic.algorithms.critic;

import io.geodesic.algorithms.optimizer.Adam;
import io.geodesic.algorithms.optimizer.Minibatches;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.kernel.KernelProvider;
import io.geodesic.commons.kernel.Kernels;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.ValueFunction;

/** Fits the critic by Adam over shuffled minibatches. */
public final class AdamCritic implements CriticRule {

  private final Kernels kernels = KernelProvider.kernels();
  private final ValueFunction critic;
  private final AdamCriticSettings settings;
  private final ValueProblem problem;
  private final Adam adam;
  private final Adam oldAdam;
  private final Minibatches minibatches;
  private final double[] gradient;
  private final double[] oldWeights;

  /**
   * Creates the rule.
   *
   * @param random shuffles the examples
   */
  public AdamCritic(
      ValueFunction critic, AdamCriticSettings settings, RandomStream random, Workers workers) {
    this.critic = critic;
    this.settings = settings;
    this.problem = new ValueProblem(critic, workers);
    this.adam = new Adam(critic.parameters().length);
    this.oldAdam = new Adam(critic.parameters().length);
    this.minibatches = new Minibatches(settings.criticMinibatch(), random);
    this.gradient = new double[critic.parameters().length];
    this.oldWeights = new double[critic.parameters().length];
  }

  @Override
  public CriticReport fit(Batch batch) {
    double[] weights = critic.parameters();
    System.arraycopy(weights, 0, oldWeights, 0, weights.length);
    oldAdam.set(adam);
    CriticStatus status = pass(batch, weights);
    if (status != CriticStatus.FITTED) {
      System.arraycopy(oldWeights, 0, weights, 0, weights.length);
      adam.set(oldAdam);
    }
    return CriticReport.of(batch, status);
  }

  private CriticStatus pass(Batch batch, double[] weights) {
    double rate = settings.criticRate() * settings.criticRateSchedule().factor(batch.progress());
    for (int epoch = 0; epoch < settings.criticEpochs(); epoch++) {
      minibatches.shuffle(batch.size());
      for (int i = 0; i < minibatches.count(); i++) {
        gradient(batch, i);
        double norm = adam.ascend(rate, settings.criticMaxGradientNorm(), gradient, weights);
        if (!Double.isFinite(norm)) {
          return CriticStatus.NON_FINITE;
        }
      }
    }
    double square = kernels.dot(weights, 0, weights, 0, weights.length);
    return Double.isFinite(square) ? CriticStatus.FITTED : CriticStatus.NON_FINITE;
  }

  private void gradient(Batch batch, int i) {
    if (minibatches.whole()) {
      problem.gradient(batch, gradient);
    } else {
      problem.gradient(
          batch, minibatches.rows(), minibatches.start(i), minibatches.end(i), gradient);
    }
  }

  @Override
  public void save(State state) {
    adam.save(state);
    minibatches.save(state);
  }

  @Override
  public void load(State state) {
    adam.load(state);
    minibatches.load(state);
  }
}
