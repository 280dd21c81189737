package io.geodesic.environments.wrapper;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.core.StateVectorTask;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Space;

/** Shows the action that it executed; the state is that action, the observation space is a Box. */
final class EchoTask extends StateVectorTask {
  private final Space actions;
  private final Box observations;

  EchoTask(Space actions) {
    super(actions.size());
    this.actions = actions;
    observations = Box.uniform(-100, 100, actions.size());
  }

  @Override
  public Space observationSpace() {
    return observations;
  }

  @Override
  public Space actionSpace() {
    return actions;
  }

  @Override
  protected void drawState() {
    random.fillUniform(state, 0, state.length);
  }

  @Override
  public void step(double[] action, int from, double[] observation, int to, Outcome outcome) {
    System.arraycopy(action, from, state, 0, state.length);
    observe(observation, to);
    outcome.set(0, false);
  }

  @Override
  public void observe(double[] observation, int offset) {
    state(observation, offset);
  }
}
