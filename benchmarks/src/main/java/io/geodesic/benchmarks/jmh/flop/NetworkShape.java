package io.geodesic.benchmarks.jmh.flop;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The widths of a multilayer perceptron from its input to its output.
 *
 * @param widths at least two, each at least 1
 */
public record NetworkShape(List<Integer> widths) {

  /**
   * A dense layer.
   *
   * @param inputs its inputs, without the constant 1 of the bias
   * @param outputs its outputs
   */
  public record Layer(int inputs, int outputs) {

    /** Number of weights, without biases. */
    public long weights() {
      return (long) inputs * outputs;
    }

    /** Number of weights and biases. */
    public long parameters() {
      return (inputs + 1L) * outputs;
    }
  }

  public NetworkShape {
    widths = List.copyOf(widths);
    if (widths.size() < 2 || widths.stream().anyMatch(width -> width < 1)) {
      throw new IllegalArgumentException(
          "network = %s; must be two or more widths of at least 1, such as 17-64-64-6"
              .formatted(text(widths)));
    }
  }

  /**
   * Reads widths such as {@code 17-64-64-6}.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static NetworkShape parse(String text) {
    try {
      return new NetworkShape(
          Splitter.on('-').splitToStream(text).map(Integer::valueOf).collect(Collectors.toList()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "network = %s; must be widths joined by '-', such as 17-64-64-6".formatted(text), e);
    }
  }

  /** The same hidden layers with another number of outputs. */
  public NetworkShape withOutputs(int outputs) {
    List<Integer> changed = new ArrayList<>(widths);
    changed.set(changed.size() - 1, outputs);
    return new NetworkShape(changed);
  }

  public int inputs() {
    return widths.get(0);
  }

  public int outputs() {
    return widths.get(widths.size() - 1);
  }

  /** Widths of the hidden layers. */
  public List<Integer> hidden() {
    return widths.subList(1, widths.size() - 1);
  }

  /** The layers from the input to the output. */
  public List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    for (int l = 1; l < widths.size(); l++) {
      layers.add(new Layer(widths.get(l - 1), widths.get(l)));
    }
    return layers;
  }

  /** Number of weights of all layers, without biases. */
  public long weights() {
    return layers().stream().mapToLong(Layer::weights).sum();
  }

  /** Number of weights and biases of all layers. */
  public long parameters() {
    return layers().stream().mapToLong(Layer::parameters).sum();
  }

  private static String text(List<Integer> widths) {
    return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  @Override
  public String toString() {
    return text(widths);
  }
}
