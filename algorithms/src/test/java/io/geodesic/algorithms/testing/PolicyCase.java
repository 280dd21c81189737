package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.ActorCriticDistribution;
import io.geodesic.policies.distribution.Bernoulli;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.distribution.MultiCategorical;
import io.geodesic.policies.distribution.SquashedGaussian;
import io.geodesic.policies.distribution.StateDependentGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of the tests: a policy of at most a few dozen parameters.
 *
 * @param name for the test's title
 * @param network a tanh network
 * @param distribution its actions
 */
public record PolicyCase(String name, Mlp network, ActionDistribution distribution) {

  public static final PolicyCase LINEAR_CATEGORICAL =
      new PolicyCase("linear categorical", mlp(3, List.of(), 4), new Categorical(4));
  public static final PolicyCase DEEP_CATEGORICAL =
      new PolicyCase("deep categorical", mlp(2, List.of(4, 3), 3), new Categorical(3));
  public static final PolicyCase LINEAR_GAUSSIAN =
      new PolicyCase("linear gaussian", mlp(3, List.of(), 2), new DiagonalGaussian(2, 0));
  public static final PolicyCase DEEP_GAUSSIAN =
      new PolicyCase("deep gaussian", mlp(2, List.of(4), 2), new DiagonalGaussian(2, -0.5));

  private static final List<PolicyCase> OTHERS =
      List.of(
          new PolicyCase(
              "multi-categorical", mlp(2, List.of(3), 5), new MultiCategorical(List.of(3, 2))),
          new PolicyCase("bernoulli", mlp(2, List.of(3), 2), new Bernoulli(2)),
          new PolicyCase(
              "gaussian with log σ of the state",
              mlp(2, List.of(3), 4),
              new StateDependentGaussian(2, -0.5)),
          new PolicyCase(
              "squashed gaussian",
              mlp(2, List.of(3), 1),
              new SquashedGaussian(new DiagonalGaussian(1, -0.5))),
          new PolicyCase(
              "squashed gaussian with log σ of the state",
              mlp(2, List.of(3), 2),
              new SquashedGaussian(new StateDependentGaussian(1, -0.5))));

  public static List<PolicyCase> all() {
    return List.of(LINEAR_CATEGORICAL, DEEP_CATEGORICAL, LINEAR_GAUSSIAN, DEEP_GAUSSIAN);
  }

  /** Those, and policies of the distributions that have no twin in plain Java. */
  public static List<PolicyCase> ofAllDistributions() {
    return Stream.concat(all().stream(), OTHERS.stream()).toList();
  }

  /** A linear policy over some actions. */
  public static PolicyCase categorical(int observations, int actions) {
    String name = actions + " actions";
    return new PolicyCase(name, mlp(observations, List.of(), actions), new Categorical(actions));
  }

  /** Policies whose network gives the value, too. */
  public static List<PolicyCase> shared() {
    return List.of(
        new PolicyCase(
            "linear categorical with value",
            mlp(3, List.of(), 4),
            new ActorCriticDistribution(new Categorical(3))),
        new PolicyCase(
            "deep categorical with value",
            mlp(2, List.of(4, 3), 4),
            new ActorCriticDistribution(new Categorical(3))),
        new PolicyCase(
            "deep gaussian with value",
            mlp(2, List.of(4), 3),
            new ActorCriticDistribution(new DiagonalGaussian(2, -0.5))));
  }

  private static Mlp mlp(int inputs, List<Integer> hidden, int outputs) {
    return new Mlp(inputs, hidden, outputs, Activation.TANH, 1);
  }

  /** A policy away from its special initial point: no bias is 0 and no two σ are equal. */
  public Policy policy(int seed) {
    Policy policy = new Policy(network, distribution, random(seed));
    double[] noise = normal(seed + 1000, policy.parameterCount(), 0.3);
    Arrays.setAll(policy.parameters(), i -> policy.parameters()[i] + noise[i]);
    return policy;
  }

  /** Random states, actions drawn from the policy, random advantages, returns and values. */
  public Batch batch(Policy policy, int seed, int rows) {
    double[] observations = normal(seed, rows * network.inputs(), 1);
    double[] actions = new double[rows * distribution.actionColumns()];
    RandomStreams root = new RandomStreams(seed);
    RandomStream[] streams = new RandomStream[rows];
    Arrays.setAll(streams, i -> root.stream("actions", i));
    policy.act(observations, rows, streams, actions);
    return new Batch(
        rows,
        observations,
        actions,
        normal(seed + 1, rows, 1),
        normal(seed + 2, rows, 1),
        normal(seed + 3, rows, 1),
        0);
  }

  /** Standard normal numbers times a scale. */
  public static double[] normal(int seed, int size, double scale) {
    double[] out = new double[size];
    random(seed).fillGaussian(out, 0, size);
    for (int i = 0; i < size; i++) {
      out[i] *= scale;
    }
    return out;
  }

  public static RandomStream random(int seed) {
    return new RandomStreams(seed).stream("test");
  }

  @Override
  public String toString() {
    return name;
  }
}
