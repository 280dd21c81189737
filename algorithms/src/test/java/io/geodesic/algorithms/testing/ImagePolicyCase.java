package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.ConvNet;
import io.geodesic.policies.network.Convolution;
import io.geodesic.policies.network.ImageSize;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.List;

/**
 * A policy of at most a few dozen parameters that sees images.
 *
 * @param name for the test's title
 * @param network a tanh network
 * @param distribution its actions
 */
public record ImagePolicyCase(String name, ConvNet network, ActionDistribution distribution) {

  /** 4×3 images of 2 channels, a hidden layer and 3 actions. */
  public static final ImagePolicyCase CATEGORICAL =
      new ImagePolicyCase(
          "categorical",
          net(new ImageSize(4, 3, 2), List.of(4), 3, new Convolution(2, 2, 1, 0)),
          new Categorical(3));

  /** Two convolutions, the first with a stride. */
  public static final ImagePolicyCase GAUSSIAN =
      new ImagePolicyCase(
          "gaussian",
          net(
              new ImageSize(5, 5, 1),
              List.of(),
              2,
              new Convolution(3, 2, 1, 0),
              new Convolution(2, 2, 2, 0)),
          new DiagonalGaussian(2, -0.5));

  public static List<ImagePolicyCase> all() {
    return List.of(CATEGORICAL, GAUSSIAN);
  }

  private static ConvNet net(
      ImageSize image, List<Integer> hidden, int outputs, Convolution... layers) {
    int features = ConvNet.features(image, List.of(layers));
    Mlp head = new Mlp(features, hidden, outputs, Activation.TANH, 1);
    return new ConvNet(image, List.of(layers), head);
  }

  /** A policy whose biases are not 0. */
  public Policy policy(int seed) {
    Policy policy = new Policy(network, distribution, PolicyCase.random(seed));
    double[] noise = PolicyCase.normal(seed + 1000, policy.parameterCount(), 0.3);
    Arrays.setAll(policy.parameters(), i -> policy.parameters()[i] + noise[i]);
    return policy;
  }

  /** Random images and actions. */
  public Batch batch(Policy policy, int seed, int rows) {
    return batch(policy, PolicyCase.normal(seed, rows * network.inputs(), 1), seed, rows);
  }

  /** Given images and the policy's most probable actions. */
  public static Batch batch(Policy policy, double[] images, int seed, int rows) {
    double[] actions = new double[rows * policy.distribution().actionColumns()];
    policy.actDeterministically(images, rows, actions);
    double[] advantages = PolicyCase.normal(seed + 1, rows, 1);
    double[] returns = PolicyCase.normal(seed + 2, rows, 1);
    return new Batch(rows, images, actions, advantages, returns, new double[rows], 0);
  }

  @Override
  public String toString() {
    return name;
  }
}
