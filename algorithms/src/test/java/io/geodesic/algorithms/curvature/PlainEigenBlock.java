package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.testing.DenseFisher;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One layer's block of EKFAC in plain Java.
 *
 * @param basis U_A ⊗ U_G in columns, by another library's eigendecomposition
 * @param diagonal s, one for each column
 */
record PlainEigenBlock(RealMatrix basis, RealMatrix diagonal) {

  /** The eigenbasis of the factors with the diagonal that a matrix has in it. */
  static PlainEigenBlock of(PlainKronecker factors, RealMatrix matrix) {
    RealMatrix basis = DenseFisher.kronecker(vectors(factors.a()), vectors(factors.g()));
    return new PlainEigenBlock(basis, diagonal(basis, matrix));
  }

  /** What has this block's diagonal in another eigenbasis. */
  PlainEigenBlock in(PlainKronecker factors) {
    return of(factors, block(0));
  }

  /** Weighted sum with the diagonal that a matrix has in this basis. */
  PlainEigenBlock mix(double weight, RealMatrix matrix, double matrixWeight) {
    RealMatrix other = diagonal(basis, matrix).scalarMultiply(matrixWeight);
    return new PlainEigenBlock(basis, diagonal.scalarMultiply(weight).add(other));
  }

  /** U(s + λ)Uᵀ. */
  RealMatrix block(double damping) {
    RealMatrix damped = DenseFisher.damped(diagonal, damping);
    return basis.multiply(damped).multiply(basis.transpose());
  }

  private static RealMatrix diagonal(RealMatrix basis, RealMatrix matrix) {
    RealMatrix turned = basis.transpose().multiply(matrix).multiply(basis);
    double[] diagonal = new double[turned.getRowDimension()];
    Arrays.setAll(diagonal, i -> turned.getEntry(i, i));
    return new Array2DRowRealMatrix(MatrixUtils.createRealDiagonalMatrix(diagonal).getData());
  }

  private static RealMatrix vectors(RealMatrix matrix) {
    RealMatrix symmetric = matrix.add(matrix.transpose()).scalarMultiply(0.5);
    return new Array2DRowRealMatrix(new EigenDecomposition(symmetric).getV().getData());
  }
}
