package io.geodesic.environments.tabular;

import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.core.StateVectorTask;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import java.util.Arrays;

/**
 * A tabular process that can be stepped.
 *
 * <p>The state is one component, the number of the state; the observation is its one-hot vector,
 * with as many components as there are states. One uniform draw at reset, and one per step even
 * where there is a single outcome. Rewards are not discounted.
 */
public class TabularTask extends StateVectorTask {

  private final TabularMdp mdp;
  private final Discrete indices;
  private final Discrete actions;
  private final Box observations;

  /** Makes a task of a process. */
  public TabularTask(TabularMdp mdp) {
    super(1);
    this.mdp = mdp;
    this.indices = new Discrete(mdp.states());
    this.actions = new Discrete(mdp.actions());
    this.observations = Box.uniform(0, 1, mdp.states());
  }

  /** Returns the process behind the task. */
  public final TabularMdp mdp() {
    return mdp;
  }

  @Override
  public final Box observationSpace() {
    return observations;
  }

  @Override
  public final Discrete actionSpace() {
    return actions;
  }

  @Override
  protected final void drawState() {
    state[0] = mdp.drawInitial(random.nextDouble());
  }

  @Override
  public final void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    int a = actions.index(action[actionOffset]);
    Transition transition = mdp.transitions().draw((int) state[0], a, random.nextDouble());
    state[0] = transition.next();
    observe(observation, observationOffset);
    outcome.set(transition.reward(), transition.terminated());
  }

  @Override
  public final void observe(double[] observation, int offset) {
    Arrays.fill(observation, offset, offset + mdp.states(), 0);
    observation[offset + (int) state[0]] = 1;
  }

  @Override
  public final void setState(double[] source, int offset) {
    if (!indices.contains(source, offset)) {
      throw new IllegalArgumentException(
          "state[0] is %s; it must be one of the integers 0 to %d"
              .formatted(source[offset], mdp.states() - 1));
    }
    super.setState(source, offset);
  }
}
