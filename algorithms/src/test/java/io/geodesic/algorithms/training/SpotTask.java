package io.geodesic.algorithms.training;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.Space;
import java.util.Arrays;

/**
 * A bright pixel in a 5×5 image, somewhere else at each step: say whether it is in the two columns
 * on the left (0) or on the right (1). The reward of the right answer is 1.
 */
final class SpotTask implements Environment {

  static final int SIDE = 5;

  private RandomStream random;
  private int row;
  private int col;

  @Override
  public Space observationSpace() {
    return Box.uniform(0, 1, SIDE, SIDE, 1);
  }

  @Override
  public Space actionSpace() {
    return new Discrete(2);
  }

  @Override
  public void reset(RandomStream stream, double[] observation, int offset) {
    random = stream;
    place();
    observe(observation, offset);
  }

  @Override
  public void step(
      double[] action, int actionOffset, double[] observation, int offset, Outcome outcome) {
    boolean right = col > SIDE / 2;
    outcome.set((action[actionOffset] == 1) == right ? 1 : 0, false);
    place();
    observe(observation, offset);
  }

  private void place() {
    row = random.nextInt(SIDE);
    int of4 = random.nextInt(SIDE - 1);
    col = of4 < SIDE / 2 ? of4 : of4 + 1;
  }

  @Override
  public void observe(double[] observation, int offset) {
    Arrays.fill(observation, offset, offset + SIDE * SIDE, 0);
    observation[offset + row * SIDE + col] = 1;
  }

  @Override
  public int stateLength() {
    return 2;
  }

  @Override
  public void state(double[] state, int offset) {
    state[offset] = row;
    state[offset + 1] = col;
  }

  @Override
  public void setState(double[] state, int offset) {
    row = (int) state[offset];
    col = (int) state[offset + 1];
  }

  @Override
  public int snapshotLength() {
    return 2;
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    state(snapshot, offset);
  }

  @Override
  public void restore(RandomStream stream, double[] snapshot, int offset) {
    random = stream;
    setState(snapshot, offset);
  }
}
