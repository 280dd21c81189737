package io.geodesic.environments.wrapper;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Space;

/**
 * Repeats the action executed on the step before, with a given probability, in place of the chosen
 * one (Machado et al. 2018, section 5.2).
 *
 * <p>The first step of an episode executes what was chosen. Every other step draws one uniform
 * number from the episode's stream before the task draws its own. The executed action is
 * remembered; setting the state leaves that memory alone. Snapshot: 1 or 0 for whether there is a
 * memory, the action remembered, then the snapshot of the environment inside.
 *
 * <p>MinAtar's own stickiness is another rule, and stays inside: there the memory is part of the
 * state, outlives a reset, and a first step draws as well.
 */
public final class StickyActions extends EnvironmentWrapper {
  private final double probability;
  private final Space actionSpace;
  private final double[] executed;
  private boolean remembers;
  private boolean drawn;
  private RandomStream random;

  /**
   * Makes the actions of {@code inner} sticky.
   *
   * @param probability the share of steps that repeat an action, in [0, 1)
   */
  public StickyActions(Environment inner, double probability) {
    super(inner);
    if (!(probability >= 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "probability of a sticky action is " + probability + "; it must be in [0, 1)");
    }
    this.probability = probability;
    this.actionSpace = inner.actionSpace();
    this.executed = new double[actionSpace.size()];
  }

  @Override
  public void reset(RandomStream episode, double[] observation, int offset) {
    random = episode;
    remembers = false;
    drawn = false;
    super.reset(episode, observation, offset);
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    if (!drawn) {
      draw(action, actionOffset);
    }
    drawn = false;
    super.step(executed, 0, observation, observationOffset, outcome);
  }

  @Override
  public void announce(double[] action, int offset) {
    draw(action, offset);
    drawn = true;
    super.announce(executed, 0);
  }

  private void draw(double[] action, int offset) {
    if (!(actionSpace instanceof Box) && !actionSpace.contains(action, offset)) {
      throw new IllegalArgumentException(
          "action %s is not in %s".formatted(action[offset], actionSpace.describe()));
    }
    if (!remembers || random.nextDouble() >= probability) {
      System.arraycopy(action, offset, executed, 0, executed.length);
      remembers = true;
    }
  }

  @Override
  public int snapshotLength() {
    return 1 + executed.length + super.snapshotLength();
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    snapshot[offset] = remembers ? 1 : 0;
    System.arraycopy(executed, 0, snapshot, offset + 1, executed.length);
    super.snapshot(snapshot, offset + 1 + executed.length);
  }

  @Override
  public void restore(RandomStream episode, double[] snapshot, int offset) {
    random = episode;
    drawn = false;
    remembers = snapshot[offset] != 0;
    System.arraycopy(snapshot, offset + 1, executed, 0, executed.length);
    super.restore(episode, snapshot, offset + 1 + executed.length);
  }

  @Override
  public String toString() {
    return "StickyActions(" + probability + ")";
  }
}
