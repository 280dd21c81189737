package io.geodesic.commons.linalg;

import java.util.Arrays;
import java.util.Objects;

/**
 * What a run of {@link ConjugateGradient} did; the solver reuses it, so read it before the next
 * run.
 *
 * <p>Residuals are relative, ‖r<sub>k</sub>‖₂ / ‖b‖₂, of the <em>updated</em> residual r ← r − αAp,
 * which drifts from the true b − Ax by rounding only.
 */
public final class ConjugateGradientReport {

  /** Why the run ended. */
  public enum Status {
    /** The relative residual fell to the tolerance. */
    CONVERGED,
    /** The iterations were used up; x is the last iterate. */
    ITERATION_LIMIT,
    /** b·b is zero; x is set to zero. */
    ZERO_RIGHT_HAND_SIDE,
    /**
     * A direction with pᵀAp ≤ 0 or rᵀM⁻¹r ≤ 0 was met: operator or preconditioner is not positive
     * definite. x is the last iterate before it, or b itself if it was met in the first iteration
     * from x = 0.
     */
    NEGATIVE_CURVATURE,
    /**
     * NaN or infinity came up; x is the last iterate before it (zero, or the start, if there is
     * none).
     */
    NON_FINITE
  }

  private Status status = Status.ITERATION_LIMIT;
  private int iterations;
  private double quadratic;
  private double[] residuals = new double[16];

  ConjugateGradientReport() {}

  /** Returns why the run ended. */
  public Status status() {
    return status;
  }

  /** Returns how many times x was improved. */
  public int iterations() {
    return iterations;
  }

  /**
   * Returns the relative residual after a number of iterations; NaN if the run ended before it had
   * one.
   *
   * @param iteration 0 (the start) … {@link #iterations}
   */
  public double residual(int iteration) {
    return residuals[Objects.checkIndex(iteration, iterations + 1)];
  }

  /** Returns a copy of all relative residuals, {@link #iterations} + 1 numbers. */
  public double[] residuals() {
    return Arrays.copyOf(residuals, iterations + 1);
  }

  /**
   * Returns xᵀAx of the solution, as xᵀ(b − r) with the updated residual r: exact but for its
   * drift, without a product with A; NaN unless the run converged or used up its iterations.
   */
  public double quadratic() {
    return quadratic;
  }

  void begin(double relativeResidual) {
    iterations = 0;
    residuals[0] = relativeResidual;
  }

  void improved(double relativeResidual) {
    iterations++;
    if (iterations == residuals.length) {
      residuals = Arrays.copyOf(residuals, 2 * iterations);
    }
    residuals[iterations] = relativeResidual;
  }

  ConjugateGradientReport end(Status reason, double quadraticForm) {
    status = reason;
    boolean solved = reason == Status.CONVERGED || reason == Status.ITERATION_LIMIT;
    quadratic = solved ? quadraticForm : Double.NaN;
    return this;
  }
}
