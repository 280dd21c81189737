package io.geodesic.policies.policy;

import io.geodesic.autodiff.replay.Replay;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.distribution.ActionDistribution;
import java.util.List;

/**
 * Acts as a policy does at fixed parameters, on the same number of observations again and again.
 *
 * <p>{@link #prepare} takes a copy of the policy's parameters and does what depends on them alone;
 * the steps that follow do the rest. Whatever is written to the policy's own parameters has no
 * effect before the next {@code prepare}: an actor is never at a mixture of old and new ones.
 * Nothing is allocated once the largest number of rows has been seen. Not thread-safe.
 */
public final class Actor {

  private final RecordedPolicy recorded;
  private final ActionDistribution distribution;
  private final double[] parameters;
  private final double[] theta;
  private final Replay forward;
  private final double[][] outputs;
  private final int[] offsets;
  private final int[] sizes;
  private final double[][] numbers;
  private double[] observations;
  private int rows;

  /** Acts by a recorded policy whose parameters are in a given array, present and future ones. */
  Actor(RecordedPolicy recorded, ActionDistribution distribution, double[] parameters) {
    this.recorded = recorded;
    this.distribution = distribution;
    this.parameters = parameters;
    this.theta = new double[parameters.length];
    this.forward =
        new Replay(recorded.parameters(), List.of(recorded.observations()), Workers.inline());
    forward.bind(recorded.theta(), theta);
    int count = recorded.parameters().size();
    this.outputs = new double[count][];
    this.offsets = new int[count];
    this.sizes = new int[count];
    this.numbers = new double[count][0];
  }

  /**
   * Takes over the policy's present parameters.
   *
   * @param newRows number of observations in each of the steps that follow, at least 0
   * @throws IllegalArgumentException if it is negative
   */
  public void prepare(int newRows) {
    System.arraycopy(parameters, 0, theta, 0, theta.length);
    forward.prepare(newRows);
    rows = newRows;
    for (int i = 0; i < numbers.length; i++) {
      Var parameter = recorded.parameters().get(i);
      outputs[i] = forward.array(parameter);
      offsets[i] = forward.offset(parameter);
      sizes[i] = parameter.shape().size() * (parameter.shape().batched() ? rows : 1);
      if (numbers[i].length < sizes[i]) {
        numbers[i] = new double[sizes[i]];
      }
    }
  }

  /**
   * Draws an action for each observation.
   *
   * @param newObservations rows × inputs
   * @param random one stream for each row
   * @param actions rows × {@link ActionDistribution#actionColumns}, written
   * @throws IllegalArgumentException if an array is too short
   * @throws IllegalStateException before the first {@link #prepare}
   */
  public void act(double[] newObservations, RandomStream[] random, double[] actions) {
    if (random.length < rows) {
      throw new IllegalArgumentException(
          rows + " observations need " + rows + " random streams, got " + random.length);
    }
    checkRoom(actions);
    evaluate(newObservations);
    distribution.sample(numbers, rows, random, actions);
  }

  /**
   * Writes the most probable action for each observation.
   *
   * @param newObservations rows × inputs
   * @param actions rows × {@link ActionDistribution#actionColumns}, written
   * @throws IllegalArgumentException if an array is too short
   * @throws IllegalStateException before the first {@link #prepare}
   */
  public void actDeterministically(double[] newObservations, double[] actions) {
    checkRoom(actions);
    evaluate(newObservations);
    distribution.mode(numbers, rows, actions);
  }

  private void checkRoom(double[] actions) {
    int size = rows * distribution.actionColumns();
    if (actions.length < size) {
      throw new IllegalArgumentException(
          rows
              + " observations need room for "
              + size
              + " numbers of actions, got "
              + actions.length);
    }
  }

  /** Computes the distribution's parameters and copies them to where sampling may work on them. */
  private void evaluate(double[] newObservations) {
    Observations.check(newObservations, rows, recorded.observations().shape().cols());
    if (newObservations != observations) {
      forward.bind(recorded.observations(), newObservations, 0);
      observations = newObservations;
    }
    forward.run();
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(outputs[i], offsets[i], numbers[i], 0, sizes[i]);
    }
  }
}
