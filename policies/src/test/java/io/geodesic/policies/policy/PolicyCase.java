package io.geodesic.policies.policy;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.ConvNet;
import io.geodesic.policies.network.Convolution;
import io.geodesic.policies.network.ImageSize;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.network.Network;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;

/**
 * One row of the policies' tests.
 *
 * @param network at most a few dozen parameters
 */
record PolicyCase(String name, Network network, ActionDistribution distribution) {

  static List<PolicyCase> all() {
    return List.of(
        new PolicyCase("linear categorical", mlp(3, List.of(), 4), new Categorical(4)),
        new PolicyCase("deep categorical", mlp(2, List.of(4, 3), 3), new Categorical(3)),
        new PolicyCase("linear gaussian", mlp(3, List.of(), 1), new DiagonalGaussian(1, 0)),
        new PolicyCase("deep gaussian", mlp(2, List.of(4), 2), new DiagonalGaussian(2, -0.5)),
        new PolicyCase("convolutional categorical", convNet(3), new Categorical(3)));
  }

  private static Network mlp(int inputs, List<Integer> hidden, int outputs) {
    return new Mlp(inputs, hidden, outputs, Activation.TANH, 1);
  }

  /** 3×3 images of 1 channel, 2×2 positions, 2 filters. */
  private static Network convNet(int outputs) {
    ImageSize image = new ImageSize(3, 3, 1);
    List<Convolution> layers = List.of(new Convolution(2, 2, 1, 0));
    return new ConvNet(image, layers, new Mlp(8, List.of(), outputs, Activation.TANH, 1));
  }

  /** A policy away from its special initial point: no bias is 0 and no two σ are equal. */
  Policy policy(int seed) {
    Policy policy = new Policy(network, distribution, random(seed));
    double[] noise = Inputs.normal(random(seed + 1000), policy.parameterCount(), 0.3);
    Arrays.setAll(policy.parameters(), i -> policy.parameters()[i] + noise[i]);
    return policy;
  }

  double[] observations(int seed, int rows) {
    return Inputs.normal(random(seed), rows * network.inputs(), 1);
  }

  double[] actions(int rows) {
    return new double[rows * distribution.actionColumns()];
  }

  static RandomStream random(int seed) {
    return new RandomStreams(seed).stream("test");
  }

  /** A fresh stream for each row. */
  static RandomStream[] streams(int seed, int rows) {
    RandomStreams root = new RandomStreams(seed);
    RandomStream[] streams = new RandomStream[rows];
    Arrays.setAll(streams, i -> root.stream("actions", i));
    return streams;
  }

  @Override
  public String toString() {
    return name;
  }
}
