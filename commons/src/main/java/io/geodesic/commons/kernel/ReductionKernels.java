package io.geodesic.commons.kernel;

/** Sums over vectors, columns and rows. */
interface ReductionKernels {

  /** Number of interleaved partial sums of {@link #sum} and {@link #dot}. */
  int PARTIAL_SUMS = 32;

  /**
   * Returns Σ x<sub>i</sub> over n entries.
   *
   * <p>Order: 32 partial sums start at +0; over the whole blocks of 32, entry i is added to partial
   * sum i mod 32; they are folded as a tree, p<sub>j</sub> ← p<sub>j</sub> + p<sub>j+h</sub> for j
   * &lt; h with h = 16, 8, 4, 2, 1; the n mod 32 last entries are then added to p<sub>0</sub> from
   * left to right.
   */
  double sum(double[] x, int xOffset, int n);

  /**
   * Returns Σ x<sub>i</sub>·y<sub>i</sub> over n entries, in the order of {@link #sum} with p ←
   * fma(x<sub>i</sub>, y<sub>i</sub>, p) in place of each addition of an entry.
   */
  double dot(double[] x, int xOffset, double[] y, int yOffset, int n);

  /**
   * Column sums out<sub>j</sub> ← β·out<sub>j</sub> + Σ<sub>i</sub> x<sub>ij</sub> of the m×n
   * matrix X.
   *
   * <p>Order: out<sub>j</sub> starts at β·out<sub>j</sub> (at +0 when β = 0, out is then not read);
   * rows are added in increasing order.
   */
  void columnSums(
      int m, int n, double[] x, int xOffset, int ldx, double beta, double[] out, int outOffset);

  /**
   * Row sums out<sub>i</sub> ← Σ<sub>j</sub> x<sub>ij</sub> of the m×n matrix X.
   *
   * <p>Order: each row starts at +0 and is added from left to right.
   */
  void rowSums(int m, int n, double[] x, int xOffset, int ldx, double[] out, int outOffset);
}
