package io.geodesic.policies.network;

import java.util.Arrays;

/** The obvious twin of {@link ConvNet}: one example, a loop for each index of a convolution. */
final class PlainConvNet {

  private PlainConvNet() {}

  /** The values of every convolution's filters for one example, before the activation. */
  static double[][] convolutions(ConvNet net, double[] parameters, double[] image) {
    double[][] values = new double[net.convolutions().size()][];
    ImageSize size = net.image();
    double[] x = image;
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      Convolution layer = net.convolutions().get(i);
      values[i] = convolve(layer, size, parameters, at, x);
      at += (layer.kernel() * layer.kernel() * size.channels() + 1) * layer.filters();
      int h = (size.height() + 2 * layer.padding() - layer.kernel()) / layer.stride() + 1;
      int w = (size.width() + 2 * layer.padding() - layer.kernel()) / layer.stride() + 1;
      size = new ImageSize(h, w, layer.filters());
      x = activate(net, values[i]);
    }
    return values;
  }

  /** The network's output for one example. */
  static double[] output(ConvNet net, double[] parameters, double[] image) {
    double[][] values = convolutions(net, parameters, image);
    double[] features = activate(net, values[values.length - 1]);
    int used = net.parameterCount() - net.head().parameterCount();
    double[] rest = Arrays.copyOfRange(parameters, used, net.parameterCount());
    double[][] head = PlainMlp.preActivations(net.head(), rest, features);
    return head[head.length - 1];
  }

  private static double[] convolve(
      Convolution layer, ImageSize size, double[] parameters, int at, double[] x) {
    int kernel = layer.kernel();
    int filters = layer.filters();
    int h = (size.height() + 2 * layer.padding() - kernel) / layer.stride() + 1;
    int w = (size.width() + 2 * layer.padding() - kernel) / layer.stride() + 1;
    double[] z = new double[h * w * filters];
    for (int row = 0; row < h; row++) {
      for (int col = 0; col < w; col++) {
        for (int filter = 0; filter < filters; filter++) {
          int weight = at;
          double sum = 0;
          for (int dy = 0; dy < kernel; dy++) {
            for (int dx = 0; dx < kernel; dx++) {
              for (int c = 0; c < size.channels(); c++) {
                int y = row * layer.stride() + dy - layer.padding();
                int xx = col * layer.stride() + dx - layer.padding();
                sum += parameters[weight + filter] * pixel(size, x, y, xx, c);
                weight += filters;
              }
            }
          }
          z[(row * w + col) * filters + filter] = sum + parameters[weight + filter];
        }
      }
    }
    return z;
  }

  private static double pixel(ImageSize size, double[] image, int y, int x, int c) {
    boolean inside = y >= 0 && y < size.height() && x >= 0 && x < size.width();
    return inside ? image[(y * size.width() + x) * size.channels() + c] : 0;
  }

  private static double[] activate(ConvNet net, double[] z) {
    return Arrays.stream(z).map(v -> PlainMlp.activate(net.head().activation(), v)).toArray();
  }
}
