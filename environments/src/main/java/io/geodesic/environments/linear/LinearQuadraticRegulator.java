package io.geodesic.environments.linear;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.core.StateVectorTask;
import io.geodesic.environments.space.Box;

/**
 * A linear-quadratic regulator; never terminates.
 *
 * <p>State s of n components, at first standard normal; observation s as float32. Action: m reals,
 * not bounded. Dynamics and reward: {@link LinearQuadraticSystem}.
 */
final class LinearQuadraticRegulator extends StateVectorTask {

  private final LinearQuadraticSystem system;
  private final Box observations;
  private final Box actions;
  private final double[] next;

  LinearQuadraticRegulator(LinearQuadraticSystem system) {
    super(system.control().rows());
    this.system = system;
    int n = state.length;
    double infinity = Double.POSITIVE_INFINITY;
    this.observations = Box.uniform(-infinity, infinity, n);
    this.actions = Box.uniform(-infinity, infinity, system.control().columns());
    this.next = new double[n];
  }

  @Override
  public Box observationSpace() {
    return observations;
  }

  @Override
  public Box actionSpace() {
    return actions;
  }

  @Override
  protected void drawState() {
    random.fillGaussian(state, 0, state.length);
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    int m = actions.size();
    double cost = 0;
    for (int j = 0; j < m; j++) {
      double a = action[actionOffset + j];
      cost += LinearQuadraticSystem.ACTION_COST * a * a;
    }
    for (int i = 0; i < state.length; i++) {
      cost += state[i] * state[i];
      double sum = LinearQuadraticSystem.NOISE * random.nextGaussian();
      for (int k = 0; k < state.length; k++) {
        sum += system.dynamics().get(i, k) * state[k];
      }
      for (int j = 0; j < m; j++) {
        sum += system.control().get(i, j) * action[actionOffset + j];
      }
      next[i] = sum;
    }
    System.arraycopy(next, 0, state, 0, state.length);
    observe(observation, observationOffset);
    outcome.set(-cost, false);
  }

  @Override
  public void observe(double[] observation, int offset) {
    for (int i = 0; i < state.length; i++) {
      observation[offset + i] = (float) state[i];
    }
  }
}
