package io.geodesic.algorithms.step;

import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.autodiff.primitive.Arithmetic;
import io.geodesic.autodiff.primitive.Columns;
import io.geodesic.autodiff.primitive.Constants;
import io.geodesic.autodiff.primitive.Elementary;
import io.geodesic.autodiff.primitive.LinearAlgebra;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import java.util.Arrays;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** Coordinates φ of a row of parameters θ = h(φ), h smooth and invertible. */
enum Coordinates {
  /** θ = φ. */
  PLAIN {
    @Override
    Var theta(Var phi) {
      return phi;
    }

    @Override
    double[] phi(double[] theta) {
      return theta.clone();
    }
  },

  /** θ = φW with a random matrix W. */
  LINEAR {
    @Override
    Var theta(Var phi) {
      double[][] w = matrix(phi.shape().cols()).getData();
      Var sum = null;
      for (int i = 0; i < w.length; i++) {
        Var row = null;
        for (int j = 0; j < w.length; j++) {
          Var entry = Constants.constant(phi.tape(), Shape.scalar(), w[i][j]);
          row = plus(row, Columns.embed(entry, j, w.length));
        }
        sum = plus(sum, LinearAlgebra.product(Columns.columns(phi, i, 1), row));
      }
      return sum;
    }

    @Override
    double[] phi(double[] theta) {
      RealMatrix inverse = new LUDecomposition(matrix(theta.length)).getSolver().getInverse();
      return inverse.preMultiply(theta);
    }

    private RealMatrix matrix(int n) {
      double[] entries = PolicyCase.normal(77, n * n, 0.5);
      RealMatrix w = MatrixUtils.createRealIdentityMatrix(n);
      for (int i = 0; i < n * n; i++) {
        w.addToEntry(i / n, i % n, entries[i]);
      }
      return w;
    }
  },

  /** θ = sinh φ, number by number. */
  SINH {
    @Override
    Var theta(Var phi) {
      Var up = Elementary.exp(phi);
      Var down = Elementary.exp(Arithmetic.scale(phi, -1));
      return Arithmetic.scale(Arithmetic.subtract(up, down), 0.5);
    }

    @Override
    double[] phi(double[] theta) {
      return Arrays.stream(theta).map(t -> StrictMath.log(t + Math.sqrt(t * t + 1))).toArray();
    }
  };

  /** Records h. */
  abstract Var theta(Var phi);

  /** The inverse of h. */
  abstract double[] phi(double[] theta);

  static Var plus(Var sum, Var part) {
    return sum == null ? part : Arithmetic.add(sum, part);
  }
}
