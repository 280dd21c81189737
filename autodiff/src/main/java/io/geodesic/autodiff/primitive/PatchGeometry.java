package io.geodesic.autodiff.primitive;

/**
 * Which patches of an image a convolution looks at.
 *
 * <p>An image is a row of height · width · channels numbers, a pixel's channels beside each other
 * and row-major otherwise; so is a patch of kernel · kernel pixels. Positions are counted row-major
 * too.
 *
 * @param height rows of pixels, at least 1
 * @param width columns of pixels, at least 1
 * @param channels numbers of a pixel, at least 1
 * @param kernel side of the square patches in pixels, at least 1
 * @param stride pixels from one patch to the next, at least 1
 * @param padding pixels of zeros around the image, at least 0 and less than the kernel
 */
public record PatchGeometry(
    int height, int width, int channels, int kernel, int stride, int padding) {

  public PatchGeometry {
    if (height < 1 || width < 1 || channels < 1) {
      throw new IllegalArgumentException(
          "an image needs at least 1 pixel and 1 channel, got "
              + (height + "×" + width + "×" + channels));
    }
    if (stride < 1) {
      throw new IllegalArgumentException("stride must be at least 1, got " + stride);
    }
    if (padding < 0 || padding >= kernel) {
      throw new IllegalArgumentException(
          "padding must be at least 0 and less than the kernel " + kernel + ", got " + padding);
    }
    if (kernel > Math.min(height, width) + 2 * padding) {
      throw new IllegalArgumentException(
          "a kernel of "
              + kernel
              + " pixels does not fit into an image of "
              + (height + "×" + width)
              + " with padding "
              + padding);
    }
  }

  /** Positions of the patch from top to bottom. */
  public int outputHeight() {
    return (height + 2 * padding - kernel) / stride + 1;
  }

  /** Positions of the patch from left to right. */
  public int outputWidth() {
    return (width + 2 * padding - kernel) / stride + 1;
  }

  /** Number of patches P of an image. */
  public int positions() {
    return outputHeight() * outputWidth();
  }

  /** Numbers in an image. */
  public int imageSize() {
    return height * width * channels;
  }

  /** Numbers in a patch. */
  public int patchSize() {
    return kernel * kernel * channels;
  }
}
