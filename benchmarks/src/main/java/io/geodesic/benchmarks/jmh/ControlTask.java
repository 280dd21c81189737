package io.geodesic.benchmarks.jmh;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.benchmarks.jmh.flop.NetworkFlop;
import io.geodesic.benchmarks.jmh.flop.NetworkShape;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.commons.text.NearestMatch;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;
import java.util.Arrays;
import java.util.List;

/**
 * A policy and a critic with the same hidden tanh layers, with a batch of standard normal
 * observations, advantages and returns, and actions of the policy. The same arguments give the same
 * numbers.
 *
 * @param shape the policy's network
 * @param workers threads of all work on the task
 */
record ControlTask(
    NetworkShape shape, Policy policy, ValueFunction critic, Batch batch, Workers workers)
    implements AutoCloseable {

  /** What {@code distribution} may be. */
  static final List<String> DISTRIBUTIONS = List.of("gaussian", "categorical");

  /**
   * Creates a task.
   *
   * @param network widths from observation to the distribution's parameters, such as {@code
   *     17-64-64-6}
   * @param distribution {@code gaussian}, of as many actions as the network has outputs and with a
   *     free log σ, or {@code categorical}
   * @param rows size of the batch
   * @throws IllegalArgumentException if an argument is something else
   */
  static ControlTask create(String network, String distribution, int rows, int threads) {
    NetworkShape shape = NetworkShape.parse(network);
    RandomStreams streams = new RandomStreams(1);
    Workers workers = new Workers(threads);
    Policy policy =
        new Policy(
            new Mlp(shape.inputs(), shape.hidden(), shape.outputs(), Activation.TANH, 0.01),
            distribution(distribution, shape.outputs()),
            streams.stream("policy"));
    ValueFunction critic =
        new ValueFunction(
            new Mlp(shape.inputs(), shape.hidden(), 1, Activation.TANH, 1),
            streams.stream("critic"),
            workers);
    Batch batch = batch(policy, critic, rows, streams.stream("batch"));
    return new ControlTask(shape, policy, critic, batch, workers);
  }

  private static ActionDistribution distribution(String name, int outputs) {
    return switch (name) {
      case "gaussian" -> new DiagonalGaussian(outputs, 0);
      case "categorical" -> new Categorical(outputs);
      default ->
          throw new IllegalArgumentException(
              NearestMatch.message("distribution", name, DISTRIBUTIONS));
    };
  }

  private static Batch batch(Policy policy, ValueFunction critic, int rows, RandomStream random) {
    double[] observations = gaussians(random, rows * policy.network().inputs());
    double[] actions = new double[rows * policy.distribution().actionColumns()];
    RandomStream[] draws = new RandomStream[rows];
    Arrays.fill(draws, random);
    policy.act(observations, rows, draws, actions);
    double[] advantages = gaussians(random, rows);
    double[] returns = gaussians(random, rows);
    double[] values = new double[rows];
    critic.evaluate(observations, rows, values, 0);
    return new Batch(rows, observations, actions, advantages, returns, values, 0);
  }

  /** Returns a vector of standard normal numbers, one for each parameter of the policy. */
  double[] direction() {
    return gaussians(new RandomStreams(1).stream("direction"), policy.parameterCount());
  }

  /** Counts passes of the batch through the policy's network. */
  NetworkFlop actorFlop() {
    return new NetworkFlop(shape, batch.size());
  }

  /** Counts passes of the batch through the critic's network. */
  NetworkFlop criticFlop() {
    return new NetworkFlop(shape.withOutputs(1), batch.size());
  }

  /** Ends the threads. */
  @Override
  public void close() {
    workers.close();
  }

  /** Returns independent standard normal numbers. */
  static double[] gaussians(RandomStream random, int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextGaussian();
    }
    return numbers;
  }
}
