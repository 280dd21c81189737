package io.geodesic.reports.growth;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A policy of dense layers.
 *
 * @param name its widths as they are written: {@code 17-64-64-6}
 * @param widths inputs, hidden layers, outputs; at least two numbers
 * @param freeParameters parameters outside the network: log σ of a Gaussian
 */
public record NetworkSize(String name, List<Integer> widths, int freeParameters) {

  /** Keeps its own copy. */
  public NetworkSize {
    widths = List.copyOf(widths);
  }

  /**
   * Reads a network.
   *
   * @param distribution id of the action distribution; a Gaussian has a log σ for each action
   * @throws IllegalArgumentException if the network is not widths joined by hyphens
   */
  public static NetworkSize parse(String network, String distribution) {
    if (!network.matches("[1-9]\\d{0,6}(-[1-9]\\d{0,6})+")) {
      throw new IllegalArgumentException(
          "network '" + network + "' is not widths joined by hyphens, such as 17-64-64-6");
    }
    List<Integer> widths = Arrays.stream(network.split("-")).map(Integer::parseInt).toList();
    boolean gaussian = distribution.toLowerCase(Locale.ROOT).contains("gauss");
    return new NetworkSize(network, widths, gaussian ? widths.get(widths.size() - 1) : 0);
  }

  /** Number of parameters P: Σ (inputs + 1)·outputs of the layers, and those outside. */
  public double parameters() {
    double sum = freeParameters;
    for (int l = 0; l < layers(); l++) {
      sum += parameters(l);
    }
    return sum;
  }

  int layers() {
    return widths.size() - 1;
  }

  /** Homogeneous inputs of a layer. */
  double inputs(int layer) {
    return widths.get(layer) + 1.0;
  }

  double outputs(int layer) {
    return widths.get(layer + 1);
  }

  double parameters(int layer) {
    return inputs(layer) * outputs(layer);
  }

  /** The layer with most parameters. */
  int largest() {
    int largest = 0;
    for (int l = 1; l < layers(); l++) {
      largest = parameters(l) > parameters(largest) ? l : largest;
    }
    return largest;
  }

  /** Number of outputs of the network K. */
  double outputs() {
    return widths.get(widths.size() - 1);
  }
}
