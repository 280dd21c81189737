package io.geodesic.benchmarks.jmh;

import com.google.common.base.Splitter;
import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import io.geodesic.policies.policy.ValueFunction;
import java.util.Arrays;
import java.util.List;

/**
 * A Gaussian policy and a critic of the same shape, with a batch of standard normal observations,
 * advantages and returns, and actions of the policy.
 */
record ContinuousControl(Policy policy, ValueFunction critic, Batch batch) {

  /**
   * Creates the same numbers for the same arguments.
   *
   * @param shape widths from observation to action, such as {@code 17-64-64-6}
   * @param states size of the batch
   * @param workers threads of the critic
   */
  static ContinuousControl create(String shape, int states, Workers workers) {
    List<Integer> widths = Splitter.on('-').splitToStream(shape).map(Integer::valueOf).toList();
    int inputs = widths.get(0);
    int actions = widths.get(widths.size() - 1);
    List<Integer> hidden = widths.subList(1, widths.size() - 1);
    RandomStreams streams = new RandomStreams(1);
    Policy policy =
        new Policy(
            new Mlp(inputs, hidden, actions, Activation.TANH, 0.01),
            new DiagonalGaussian(actions, 0),
            streams.stream("policy"));
    ValueFunction critic =
        new ValueFunction(
            new Mlp(inputs, hidden, 1, Activation.TANH, 1), streams.stream("critic"), workers);
    RandomStream random = streams.stream("batch");
    double[] observations = gaussians(random, states * inputs);
    double[] drawn = new double[states * actions];
    RandomStream[] draws = new RandomStream[states];
    Arrays.fill(draws, random);
    policy.act(observations, states, draws, drawn);
    double[] advantages = gaussians(random, states);
    double[] returns = gaussians(random, states);
    double[] values = new double[states];
    critic.evaluate(observations, states, values, 0);
    return new ContinuousControl(
        policy, critic, new Batch(states, observations, drawn, advantages, returns, values, 0));
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
