package io.geodesic.environments.linear;

import io.geodesic.commons.linalg.Matrix;
import java.util.function.UnaryOperator;

/**
 * What a linear policy a = −Ks costs in a linear-quadratic system, exactly; the best policy in
 * particular.
 *
 * <p>From state s the discounted cost is sᵀPs + γσ² tr P/(1 − γ), with P = I + ρKᵀK + γ(A − BK)ᵀP(A
 * − BK). For the best policy this is the discrete algebraic Riccati equation. Returns of the
 * environment are costs with the other sign.
 */
public final class LinearQuadraticCost {

  private static final double TOLERANCE = 1e-14;
  private static final int MAX_ITERATIONS = 100_000;

  private final double discount;
  private final UnaryOperator<Matrix> backward;
  private final Matrix form;
  private final Matrix gain;

  private LinearQuadraticCost(
      double discount, UnaryOperator<Matrix> backward, Matrix form, Matrix gain) {
    this.discount = discount;
    this.backward = backward;
    this.form = form;
    this.gain = gain;
  }

  /**
   * Solves for the best policy.
   *
   * @param discount γ, in [0, 1]
   */
  public static LinearQuadraticCost best(LinearQuadraticSystem system, double discount) {
    Riccati riccati = new Riccati(system, discount);
    UnaryOperator<Matrix> backward = riccati::best;
    Matrix form = fixedPoint(backward, system.dynamics().rows());
    return new LinearQuadraticCost(discount, backward, form, riccati.gain(form));
  }

  /**
   * Solves for a given policy.
   *
   * @param gain K, m×n, not kept
   * @param discount γ, in [0, 1]
   * @throws IllegalArgumentException if the cost is not finite: √γ(A − BK) must have its
   *     eigenvalues inside the unit circle
   */
  public static LinearQuadraticCost of(LinearQuadraticSystem system, Matrix gain, double discount) {
    Riccati riccati = new Riccati(system, discount);
    Matrix own = gain.copy();
    UnaryOperator<Matrix> backward = form -> riccati.under(own, form);
    Matrix form = fixedPoint(backward, system.dynamics().rows());
    return new LinearQuadraticCost(discount, backward, form, own);
  }

  /** Goes backward in time from no cost until nothing changes beyond rounding. */
  private static Matrix fixedPoint(UnaryOperator<Matrix> backward, int n) {
    Matrix form = new Matrix(n, n);
    for (int i = 0; i < MAX_ITERATIONS; i++) {
      Matrix earlier = backward.apply(form);
      double change = 0;
      double size = 0;
      for (int j = 0; j < n * n; j++) {
        change = Math.max(change, Math.abs(earlier.data()[j] - form.data()[j]));
        size = Math.max(size, Math.abs(earlier.data()[j]));
      }
      form = earlier;
      if (!Double.isFinite(size)) {
        break;
      }
      if (change <= TOLERANCE * size) {
        return form;
      }
    }
    throw new IllegalArgumentException("the policy does not keep the states from growing");
  }

  /** Returns K, m×n, of the policy a = −Ks. */
  public Matrix gain() {
    return gain.copy();
  }

  /** Returns P, n×n and symmetric, of the cost to go sᵀPs + const. */
  public Matrix form() {
    return form.copy();
  }

  /**
   * Returns the expected discounted cost of an endless episode from a standard normal state.
   *
   * @throws IllegalStateException if the discount is 1: ask for {@link #average} then
   */
  public double discounted() {
    if (discount == 1) {
      throw new IllegalStateException("an endless episode costs without limit at discount 1");
    }
    return trace(form) * (1 + discount * variance() / (1 - discount));
  }

  /**
   * Returns the average cost of a step in the long run, σ² tr P of discount 1.
   *
   * @throws IllegalStateException if the discount is another
   */
  public double average() {
    if (discount != 1) {
      throw new IllegalStateException(
          "discount is " + discount + "; the average cost follows from that of discount 1 only");
    }
    return variance() * trace(form);
  }

  /**
   * Returns the expected cost of the first steps from a standard normal state, discounted by γ
   * within the episode; for the best policy, that of the one that knows when the episode ends.
   *
   * @param steps length of the episode, at least 0
   */
  public double episode(int steps) {
    Matrix toGo = new Matrix(form.rows(), form.rows());
    double noise = 0;
    for (int i = 0; i < steps; i++) {
      noise = discount * (noise + variance() * trace(toGo));
      toGo = backward.apply(toGo);
    }
    return trace(toGo) + noise;
  }

  private static double variance() {
    return LinearQuadraticSystem.NOISE * LinearQuadraticSystem.NOISE;
  }

  private static double trace(Matrix form) {
    double sum = 0;
    for (int i = 0; i < form.rows(); i++) {
      sum += form.get(i, i);
    }
    return sum;
  }
}
