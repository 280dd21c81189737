package io.geodesic.environments.linear;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;

/**
 * A linear-quadratic regulator; never terminates.
 *
 * <p>State s of n components, at first standard normal; observation s as float32. Action: m reals,
 * not bounded. Dynamics and reward: {@link LinearQuadraticSystem}.
 */
final class LinearQuadraticRegulator implements Environment {

  private final LinearQuadraticSystem system;
  private final Box observations;
  private final Box actions;
  private final double[] state;
  private final double[] next;
  private RandomStream noise;

  LinearQuadraticRegulator(LinearQuadraticSystem system) {
    this.system = system;
    int n = system.control().rows();
    double infinity = Double.POSITIVE_INFINITY;
    this.observations = Box.uniform(-infinity, infinity, n);
    this.actions = Box.uniform(-infinity, infinity, system.control().columns());
    this.state = new double[n];
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
  public void reset(RandomStream random, double[] observation, int offset) {
    noise = random;
    random.fillGaussian(state, 0, state.length);
    observe(observation, offset);
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
      double sum = LinearQuadraticSystem.NOISE * noise.nextGaussian();
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

  @Override
  public int stateLength() {
    return state.length;
  }

  @Override
  public void state(double[] destination, int offset) {
    System.arraycopy(state, 0, destination, offset, state.length);
  }

  @Override
  public void setState(double[] source, int offset) {
    for (int i = 0; i < state.length; i++) {
      if (!Double.isFinite(source[offset + i])) {
        throw new IllegalArgumentException(
            "state[%d] is %s; it must be finite".formatted(i, source[offset + i]));
      }
    }
    System.arraycopy(source, offset, state, 0, state.length);
  }

  @Override
  public int snapshotLength() {
    return state.length;
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    state(snapshot, offset);
  }

  @Override
  public void restore(RandomStream random, double[] snapshot, int offset) {
    noise = random;
    setState(snapshot, offset);
  }
}
