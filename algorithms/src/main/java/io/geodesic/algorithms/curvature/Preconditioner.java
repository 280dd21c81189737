package io.geodesic.algorithms.curvature;

import io.geodesic.policies.policy.Policy;

/**
 * The approximations of the Fisher information that precondition conjugate gradients.
 *
 * <p>They have the damping of the system itself, and so are positive definite whenever λ &gt; 0.
 * They are the exact expectation over actions, whatever the kind of the system: a preconditioner
 * changes the way to the solution and not the solution, and this one draws nothing.
 *
 * <p>What they save depends on the tolerance and on the spectrum. Without one, the eigenvalues that
 * are all λ because F has no rank there cost a single iteration, which a preconditioner spreads; so
 * on a freshly initialised policy and to tight tolerances it can cost iterations. Kronecker factors
 * save about half of them at a tolerance of a tenth, and at all tolerances on policies whose
 * weights have grown.
 */
public enum Preconditioner {
  /** None. */
  NONE {
    @Override
    public CurvatureStrategy create(
        Policy policy, KroneckerSettings settings, FisherModel ofSystem) {
      return new Identity();
    }
  },
  /** The diagonal of the Fisher information (Jacobi). */
  DIAGONAL {
    @Override
    public CurvatureStrategy create(
        Policy policy, KroneckerSettings settings, FisherModel ofSystem) {
      return new DiagonalFisher(exact(ofSystem));
    }
  },
  /** Kronecker factors, with their running averages. */
  KFAC {
    @Override
    public CurvatureStrategy create(
        Policy policy, KroneckerSettings settings, FisherModel ofSystem) {
      return new KroneckerFactoredFisher(policy, settings, exact(ofSystem));
    }
  };

  /**
   * Makes the preconditioner.
   *
   * @param policy the policy that the system is of
   * @param settings read by {@link #KFAC} only
   * @param ofSystem the Fisher information of the system
   */
  public abstract CurvatureStrategy create(
      Policy policy, KroneckerSettings settings, FisherModel ofSystem);

  private static FisherModel exact(FisherModel model) {
    return new FisherModel(FisherKind.EXACT, model.damping(), model.random(), model.workers());
  }
}
