package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;

/** The stretches of numbers that are consecutive both in an image and in a patch of it. */
final class PatchRuns {

  /** What to do with a stretch. */
  @FunctionalInterface
  interface Action {
    void apply(double[] image, int imageAt, double[] patches, int patchesAt, int length);
  }

  private PatchRuns() {}

  /** Visits all stretches, image after image and position after position. */
  static void forEach(PatchGeometry geometry, Operand images, Operand patches, Action action) {
    int imageSize = geometry.imageSize();
    int patchesSize = geometry.positions() * geometry.patchSize();
    for (int i = 0; i < images.rows; i++) {
      int imageAt = images.offset + i * imageSize;
      int patchesAt = patches.offset + i * patchesSize;
      forOne(geometry, images.data, imageAt, patches.data, patchesAt, action);
    }
  }

  private static void forOne(
      PatchGeometry geometry,
      double[] image,
      int imageAt,
      double[] patches,
      int patchesAt,
      Action action) {
    int kernel = geometry.kernel();
    int channels = geometry.channels();
    int rows = geometry.outputHeight();
    int cols = geometry.outputWidth();
    int at = patchesAt;
    for (int position = 0; position < rows * cols; position++) {
      int top = position / cols * geometry.stride() - geometry.padding();
      int left = position % cols * geometry.stride() - geometry.padding();
      int first = Math.max(0, -left);
      int length = (Math.min(kernel, geometry.width() - left) - first) * channels;
      for (int y = top; y < top + kernel; y++) {
        if (y >= 0 && y < geometry.height()) {
          int pixel = y * geometry.width() + left + first;
          action.apply(image, imageAt + pixel * channels, patches, at + first * channels, length);
        }
        at += kernel * channels;
      }
    }
  }
}
