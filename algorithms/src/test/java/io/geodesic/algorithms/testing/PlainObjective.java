package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.objective.Goal;
import io.geodesic.algorithms.objective.Objective;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.policy.Policy;

/** The objectives by their formulas, one example after the other. */
public final class PlainObjective {

  private final PlainPolicy plain;
  private final double[] old;
  private final Objective objective;
  private final double coefficient;
  private final double entropyCoefficient;

  public PlainObjective(Policy behaviour, Goal goal) {
    this.plain = new PlainPolicy(behaviour);
    this.old = behaviour.parameters().clone();
    this.objective = goal.objective();
    this.coefficient = goal.coefficient().initial();
    this.entropyCoefficient = goal.entropyCoefficient();
  }

  /** Mean of objective and bonus over the batch. */
  public double value(double[] theta, Batch batch) {
    double sum = 0;
    for (int i = 0; i < batch.size(); i++) {
      double[] s = plain.observation(batch, i);
      double[] now = plain.parameters(theta, s);
      double ratio = ratio(theta, batch, i);
      double advantage = batch.advantages()[i];
      sum += entropyCoefficient * plain.entropy(now);
      sum +=
          switch (objective) {
            case SCORE_FUNCTION -> plain.logProbability(now, plain.action(batch, i)) * advantage;
            case LIKELIHOOD_RATIO -> ratio * advantage;
            case CLIPPED_SURROGATE -> {
              double low = 1 - coefficient;
              double clipped = Math.min(Math.max(ratio, low), 1 + coefficient);
              yield Math.min(ratio * advantage, clipped * advantage);
            }
            case KL_PENALIZED ->
                ratio * advantage - coefficient * plain.kl(plain.parameters(old, s), now);
          };
    }
    return sum / batch.size();
  }

  public double kl(double[] theta, Batch batch) {
    double sum = 0;
    for (int i = 0; i < batch.size(); i++) {
      double[] s = plain.observation(batch, i);
      sum += plain.kl(plain.parameters(old, s), plain.parameters(theta, s));
    }
    return sum / batch.size();
  }

  public double entropy(double[] theta, Batch batch) {
    double sum = 0;
    for (int i = 0; i < batch.size(); i++) {
      sum += plain.entropy(plain.parameters(theta, plain.observation(batch, i)));
    }
    return sum / batch.size();
  }

  public double clipFraction(double[] theta, Batch batch) {
    double clipped = 0;
    for (int i = 0; i < batch.size(); i++) {
      clipped += Math.abs(ratio(theta, batch, i) - 1) > coefficient ? 1 : 0;
    }
    return clipped / batch.size();
  }

  private double ratio(double[] theta, Batch batch, int i) {
    double[] s = plain.observation(batch, i);
    double[] action = plain.action(batch, i);
    return StrictMath.exp(
        plain.logProbability(plain.parameters(theta, s), action)
            - plain.logProbability(plain.parameters(old, s), action));
  }
}
