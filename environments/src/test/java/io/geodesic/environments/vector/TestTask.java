package io.geodesic.environments.vector;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Box;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A task whose numbers tell where they come from, with draws in every step.
 *
 * <p>Observation: steps since the reset, and a number drawn. Reward: the action. An episode
 * terminates with probability 1/8 per step. With a fault, one number is {@code wrong} in step 3 (or
 * at the reset) and no episode terminates.
 */
final class TestTask implements Environment {
  /** Which number is wrong. */
  enum Fault {
    NONE,
    REWARD,
    OBSERVATION,
    FIRST_OBSERVATION
  }

  private final Fault fault;
  private final double wrong;
  private final double[] state = new double[2];
  private RandomStream random;

  TestTask(Fault fault, double wrong) {
    this.fault = fault;
    this.wrong = wrong;
  }

  static EnvironmentSpec spec(Fault fault, double wrong) {
    return new EnvironmentSpec(
        "Test-v0",
        OptionalInt.of(10),
        OptionalDouble.empty(),
        "",
        () -> new TestTask(fault, wrong));
  }

  @Override
  public Box observationSpace() {
    return Box.symmetric(100, 1);
  }

  @Override
  public Box actionSpace() {
    return Box.symmetric(1, 1);
  }

  @Override
  public void reset(RandomStream stream, double[] observation, int offset) {
    random = stream;
    state[0] = 0;
    state[1] = random.nextDouble();
    observe(observation, offset);
    if (fault == Fault.FIRST_OBSERVATION) {
      observation[offset] = wrong;
    }
  }

  @Override
  public void step(
      double[] action,
      int actionOffset,
      double[] observation,
      int observationOffset,
      Outcome outcome) {
    state[0]++;
    state[1] = random.nextDouble();
    observe(observation, observationOffset);
    boolean faulty = state[0] == 3;
    if (faulty && fault == Fault.OBSERVATION) {
      observation[observationOffset + 1] = wrong;
    }
    double reward = action[actionOffset] + action[actionOffset + 1];
    boolean terminated = fault == Fault.NONE && state[1] < 0.125;
    outcome.set(faulty && fault == Fault.REWARD ? wrong : reward, terminated);
  }

  @Override
  public void observe(double[] observation, int offset) {
    observation[offset] = state[0];
    observation[offset + 1] = state[1];
  }

  @Override
  public int stateLength() {
    return 2;
  }

  @Override
  public void state(double[] destination, int offset) {
    observe(destination, offset);
  }

  @Override
  public void setState(double[] source, int offset) {
    System.arraycopy(source, offset, state, 0, 2);
  }

  @Override
  public int snapshotLength() {
    return 2;
  }

  @Override
  public void snapshot(double[] snapshot, int offset) {
    observe(snapshot, offset);
  }

  @Override
  public void restore(RandomStream stream, double[] snapshot, int offset) {
    random = stream;
    setState(snapshot, offset);
  }
}
