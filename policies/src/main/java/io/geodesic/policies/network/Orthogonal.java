package io.geodesic.policies.network;

import io.geodesic.commons.random.RandomStream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Random matrices with orthonormal rows or columns, uniformly distributed: the Q of a Gaussian
 * matrix's QR decomposition, with the signs of R's diagonal (Mezzadri 2007).
 */
final class Orthogonal {

  private Orthogonal() {}

  /** Writes a rows × cols matrix whose shorter side is orthonormal, times gain. */
  static void fill(int rows, int cols, double gain, double[] out, int offset, RandomStream random) {
    int longer = Math.max(rows, cols);
    int shorter = Math.min(rows, cols);
    RealMatrix gaussian = MatrixUtils.createRealMatrix(longer, shorter);
    for (int i = 0; i < longer; i++) {
      for (int j = 0; j < shorter; j++) {
        gaussian.setEntry(i, j, random.nextGaussian());
      }
    }
    QRDecomposition qr = new QRDecomposition(gaussian);
    RealMatrix q = qr.getQ();
    RealMatrix r = qr.getR();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < cols; j++) {
        int row = rows >= cols ? i : j;
        int col = rows >= cols ? j : i;
        double sign = r.getEntry(col, col) < 0 ? -1 : 1;
        out[offset + i * cols + j] = gain * sign * q.getEntry(row, col);
      }
    }
  }
}
