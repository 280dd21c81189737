package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.ConvolutionSettings;
import io.geodesic.algorithms.algorithm.NetworkSettings;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Space;
import io.geodesic.policies.network.ConvNet;
import io.geodesic.policies.network.Convolution;
import io.geodesic.policies.network.ImageSize;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.network.Network;
import java.util.List;

/**
 * The networks for an observation space: convolutional for images (boxes of height × width ×
 * channels), multilayer perceptrons otherwise.
 */
@FunctionalInterface
interface NetworkFactory {

  /**
   * Creates a network.
   *
   * @param outputs width of the output
   * @param gain scale of the last layer's initial weights
   */
  Network create(int outputs, double gain);

  /** Chooses by the observation space. */
  static NetworkFactory of(Space observations, Configuration settings) {
    NetworkSettings network = settings.get(NetworkSettings.class);
    ConvolutionSettings convolution = settings.get(ConvolutionSettings.class);
    if (observations instanceof Box box
        && box.shape().length == 3
        && !convolution.filters().isEmpty()) {
      int[] shape = box.shape();
      ImageSize image = new ImageSize(shape[0], shape[1], shape[2]);
      return convolutional(image, convolution, network);
    }
    return perceptron(observations.size(), network);
  }

  private static NetworkFactory convolutional(
      ImageSize image, ConvolutionSettings settings, NetworkSettings network) {
    List<Convolution> layers =
        settings.filters().stream()
            .map(filters -> new Convolution(filters, settings.kernel(), settings.stride(), 0))
            .toList();
    int features = ConvNet.features(image, layers);
    return (outputs, gain) ->
        new ConvNet(
            image,
            layers,
            new Mlp(features, network.hidden(), outputs, network.activation(), gain));
  }

  private static NetworkFactory perceptron(int inputs, NetworkSettings network) {
    return (outputs, gain) ->
        new Mlp(inputs, network.hidden(), outputs, network.activation(), gain);
  }
}
