package io.geodesic.policies.network;

import io.geodesic.autodiff.primitive.PatchGeometry;

/**
 * One convolutional layer.
 *
 * @param filters channels of the output, at least 1
 * @param kernel side of the square patches in pixels, at least 1
 * @param stride pixels from one patch to the next, at least 1
 * @param padding pixels of zeros around the input, at least 0 and less than the kernel
 */
public record Convolution(int filters, int kernel, int stride, int padding) {

  public Convolution {
    if (filters < 1) {
      throw new IllegalArgumentException("a convolution needs at least 1 filter, got " + filters);
    }
  }

  /**
   * The patches that the layer looks at in inputs of the given size.
   *
   * @throws IllegalArgumentException if there are none
   */
  PatchGeometry geometry(ImageSize input) {
    return new PatchGeometry(
        input.height(), input.width(), input.channels(), kernel, stride, padding);
  }

  /** The size of the output for inputs of the given size. */
  ImageSize output(ImageSize input) {
    PatchGeometry geometry = geometry(input);
    return new ImageSize(geometry.outputHeight(), geometry.outputWidth(), filters);
  }
}
