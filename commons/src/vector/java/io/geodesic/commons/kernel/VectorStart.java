package io.geodesic.commons.kernel;

/**
 * What precedes and follows the tiles of a matrix product: β·C, and the mirror image of a triangle.
 */
final class VectorStart {

  /** Start of a product with β = 0. */
  static final double[] ZERO = {0};

  private static final int BLOCK = 16;

  private VectorStart() {}

  /** Scales C by β, unless the first tiles start from C (β = 1) or from zero (β = 0) themselves. */
  static void scale(int m, int n, int k, double beta, double[] c, int cOffset, int ldc) {
    if (beta == 1 || (beta == 0 && k > 0)) {
      return;
    }
    for (int i = 0; i < m; i++) {
      int at = cOffset + i * ldc;
      for (int j = 0; j < n; j++) {
        c[at + j] = beta == 0 ? 0 : beta * c[at + j];
      }
    }
  }

  /** Sets each row of Y to the bias when there is nothing to accumulate (k = 0). */
  static void broadcast(
      int m, int n, int k, double[] bias, int biasOffset, double[] y, int yOffset, int ldy) {
    if (k == 0) {
      for (int i = 0; i < m; i++) {
        System.arraycopy(bias, biasOffset, y, yOffset + i * ldy, n);
      }
    }
  }

  /**
   * Copies the lower triangle of the n×n matrix C onto the upper one, block by block for the
   * cache's sake.
   */
  static void mirror(int n, double[] c, int cOffset, int ldc) {
    for (int i0 = 0; i0 < n; i0 += BLOCK) {
      for (int j0 = 0; j0 <= i0; j0 += BLOCK) {
        for (int i = i0; i < Math.min(n, i0 + BLOCK); i++) {
          for (int j = j0; j < Math.min(i, j0 + BLOCK); j++) {
            c[cOffset + j * ldc + i] = c[cOffset + i * ldc + j];
          }
        }
      }
    }
  }
}
