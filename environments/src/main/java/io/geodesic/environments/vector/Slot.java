package io.geodesic.environments.vector;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.EnvironmentException;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.MultiBinary;
import io.geodesic.environments.space.MultiDiscrete;
import io.geodesic.environments.space.Space;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;

/** One row of a vector environment: the environment, its random stream, and the running episode. */
final class Slot implements AutoCloseable {
  private final String id;
  private final int index;
  private final Environment environment;
  private final Space actionSpace;
  private final int actionSize;
  private final RandomStream random;
  private final Rows rows;
  private final Outcome outcome = new Outcome();
  private double episodeReturn;
  private int episodeLength;

  Slot(String id, int index, Environment environment, RandomStream random, Rows rows) {
    this.id = id;
    this.index = index;
    this.environment = environment;
    this.actionSpace = environment.actionSpace();
    this.actionSize = actionSpace.size();
    this.random = random;
    this.rows = rows;
  }

  void reset() {
    episodeReturn = 0;
    episodeLength = 0;
    environment.reset(random, rows.observations, index * rows.observationSize);
    checkObservation();
  }

  /** Lets a task in another process begin; {@link #step} with the same actions follows. */
  void announce(double[] actions) {
    checkAction(actions);
    environment.announce(actions, index * actionSize);
  }

  void step(double[] actions) {
    checkAction(actions);
    environment.step(
        actions, index * actionSize, rows.observations, index * rows.observationSize, outcome);
    episodeLength++;
    checkObservation();
    double reward = outcome.reward();
    if (!Double.isFinite(reward)) {
      throw failure("reward", reward);
    }
    episodeReturn += reward;
    rows.rewards[index] = reward;
    rows.terminated[index] = outcome.terminated();
    rows.truncated[index] = outcome.truncated();
    if (outcome.done()) {
      finishEpisode();
    }
  }

  private void finishEpisode() {
    rows.episodeReturns[index] = episodeReturn;
    rows.episodeLengths[index] = episodeLength;
    int size = rows.observationSize;
    System.arraycopy(rows.observations, index * size, rows.finalObservations, index * size, size);
    reset();
  }

  private void checkAction(double[] actions) {
    int start = index * actionSize;
    if (actionSpace instanceof Discrete discrete) {
      if (!discrete.contains(actions, start)) {
        throw actionFailure("action of " + discrete.describe(), actions[start]);
      }
      return;
    }
    for (int i = 0; i < actionSize; i++) {
      if (!isAllowed(i, actions[start + i])) {
        String space = actionSpace instanceof Box ? "" : " of " + actionSpace.describe();
        throw actionFailure("action[" + i + "]" + space, actions[start + i]);
      }
    }
  }

  private boolean isAllowed(int i, double value) {
    if (actionSpace instanceof MultiDiscrete choices) {
      return choices.allows(i, value);
    }
    return actionSpace instanceof MultiBinary switches
        ? switches.allows(value)
        : Double.isFinite(value);
  }

  private void checkObservation() {
    int start = index * rows.observationSize;
    for (int i = 0; i < rows.observationSize; i++) {
      if (!Double.isFinite(rows.observations[start + i])) {
        throw failure("observation[" + i + "]", rows.observations[start + i]);
      }
    }
  }

  private EnvironmentException actionFailure(String quantity, double value) {
    return new EnvironmentException(id, index, episodeLength + 1L, quantity, value);
  }

  private EnvironmentException failure(String quantity, double value) {
    return new EnvironmentException(id, index, episodeLength, quantity, value);
  }

  /** Writes all that {@link #load} needs to continue with the same bits. */
  void save(DataOutput out) throws IOException {
    double[] snapshot = new double[environment.snapshotLength()];
    environment.snapshot(snapshot, 0);
    out.writeInt(snapshot.length);
    for (double x : snapshot) {
      out.writeDouble(x);
    }
    out.write(random.save());
    out.writeDouble(episodeReturn);
    out.writeInt(episodeLength);
    int start = index * rows.observationSize;
    for (int i = 0; i < rows.observationSize; i++) {
      out.writeDouble(rows.observations[start + i]);
    }
  }

  void load(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available() / Double.BYTES) {
      throw new EOFException();
    }
    double[] snapshot = new double[length];
    for (int i = 0; i < snapshot.length; i++) {
      snapshot[i] = in.readDouble();
    }
    byte[] stream = new byte[random.save().length];
    in.readFully(stream);
    random.restore(stream);
    environment.restore(random, snapshot, 0);
    episodeReturn = in.readDouble();
    episodeLength = in.readInt();
    int start = index * rows.observationSize;
    for (int i = 0; i < rows.observationSize; i++) {
      rows.observations[start + i] = in.readDouble();
    }
  }

  @Override
  public void close() {
    environment.close();
  }
}
