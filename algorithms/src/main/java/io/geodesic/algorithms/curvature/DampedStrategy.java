package io.geodesic.algorithms.curvature;

import io.geodesic.policies.checkpoint.State;

/**
 * What strategies that remember no batch still carry from one to the next: a damping that may adapt
 * and where the drawing of actions stands.
 */
abstract class DampedStrategy implements CurvatureStrategy {

  final FisherModel model;
  final Damping damping;

  DampedStrategy(FisherModel model) {
    this.model = model;
    this.damping = new Damping(model.damping());
  }

  @Override
  public void observe(double reductionRatio) {
    damping.observe(reductionRatio);
  }

  @Override
  public void save(State state) {
    damping.save(state);
    FisherTape.save(model, state);
  }

  @Override
  public void load(State state) {
    damping.load(state);
    FisherTape.load(model, state);
  }
}
