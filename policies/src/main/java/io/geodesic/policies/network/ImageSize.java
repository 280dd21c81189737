package io.geodesic.policies.network;

/**
 * The size of an image observation, whose numbers are laid out row-major with a pixel's channels
 * beside each other.
 *
 * @param height rows of pixels
 * @param width columns of pixels
 * @param channels numbers of a pixel
 */
public record ImageSize(int height, int width, int channels) {

  /** Numbers of an image. */
  public int size() {
    return height * width * channels;
  }

  @Override
  public String toString() {
    return height + "×" + width + "×" + channels;
  }
}
