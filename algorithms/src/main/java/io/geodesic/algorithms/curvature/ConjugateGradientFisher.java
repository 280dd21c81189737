package io.geodesic.algorithms.curvature;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;

/**
 * The Fisher information known by its products only; systems are solved by conjugate gradients
 * (Schulman et al. 2015, appendix C), preconditioned by another curvature if there is one.
 *
 * <p>{@code multiply} and {@code solve} are damped, {@code quadratic} is not; all three are of the
 * states that the settings choose. With a warm start a solution depends on the solutions before.
 */
public final class ConjugateGradientFisher extends DampedStrategy {

  private final CgSettings settings;
  private final CurvatureStrategy preconditioner;
  private final WarmStart start;
  private ConjugateGradientCurvature curvature;

  /** Creates the strategy without a preconditioner. */
  public ConjugateGradientFisher(CgSettings settings, FisherModel model) {
    this(settings, model, new Identity());
  }

  /**
   * Creates the strategy.
   *
   * @param preconditioner its {@code solve} preconditions; must be symmetric positive definite
   */
  public ConjugateGradientFisher(
      CgSettings settings, FisherModel model, CurvatureStrategy preconditioner) {
    super(model);
    this.settings = settings;
    this.preconditioner = preconditioner;
    this.start = new WarmStart(settings.warmStart());
  }

  /**
   * {@inheritDoc}
   *
   * @throws io.geodesic.commons.linalg.NotPositiveDefiniteException if the preconditioner cannot be
   *     solved with
   */
  @Override
  public IterativeCurvature at(Policy policy, Batch batch) {
    if (curvature == null || curvature.policy() != policy) {
      if (curvature != null) {
        start.forget();
      }
      curvature = new ConjugateGradientCurvature(policy, settings, model, start);
    }
    curvature.prepare(batch, damping, preconditioner);
    return curvature;
  }

  @Override
  public void observe(double reductionRatio) {
    super.observe(reductionRatio);
    preconditioner.observe(reductionRatio);
  }

  @Override
  public void save(State state) {
    super.save(state);
    start.save(state);
    preconditioner.save(state.scope("preconditioner"));
  }

  @Override
  public void load(State state) {
    super.load(state);
    start.load(state);
    preconditioner.load(state.scope("preconditioner"));
  }
}
