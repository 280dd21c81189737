package io.geodesic.autodiff.primitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchGeometryTest {

  @ParameterizedTest
  @CsvSource({
    "10,10,4,3,1,0, 8,8,36",
    "10,10,4,3,1,1, 10,10,36",
    "5,4,2,2,3,0, 2,1,8",
    "5,4,2,3,2,1, 3,2,18",
    "84,84,4,8,4,0, 20,20,256",
    "1,1,1,2,1,1, 2,2,4"
  })
  void positionsAreWhereThePatchLiesWithinThePaddedImage(
      int height,
      int width,
      int channels,
      int kernel,
      int stride,
      int padding,
      int h,
      int w,
      int k) {
    PatchGeometry geometry = new PatchGeometry(height, width, channels, kernel, stride, padding);
    assertEquals(h, geometry.outputHeight());
    assertEquals(w, geometry.outputWidth());
    assertEquals(h * w, geometry.positions());
    assertEquals(k, geometry.patchSize());
    assertEquals(height * width * channels, geometry.imageSize());
  }

  @Test
  void impossibleGeometriesAreNamed() {
    assertRejected("an image needs at least 1 pixel and 1 channel, got 0×4×2", 0, 4, 2, 1, 1, 0);
    assertRejected("stride must be at least 1, got 0", 4, 4, 2, 1, 0, 0);
    assertRejected(
        "padding must be at least 0 and less than the kernel 2, got 2", 4, 4, 2, 2, 1, 2);
    assertRejected(
        "padding must be at least 0 and less than the kernel 0, got 0", 4, 4, 2, 0, 1, 0);
    assertRejected(
        "a kernel of 7 pixels does not fit into an image of 4×5 with padding 1", 4, 5, 2, 7, 1, 1);
  }

  private static void assertRejected(String message, int... g) {
    Exception thrown =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PatchGeometry(g[0], g[1], g[2], g[3], g[4], g[5]));
    assertEquals(message, thrown.getMessage());
  }
}
