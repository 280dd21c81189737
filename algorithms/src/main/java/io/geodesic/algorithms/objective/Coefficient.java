package io.geodesic.algorithms.objective;

import io.geodesic.algorithms.optimizer.Schedule;

/**
 * The course of an objective's coefficient (clip range, KL penalty) over training.
 *
 * @param initial value at the start
 * @param schedule its course over the training budget
 */
public record Coefficient(double initial, Schedule schedule) {

  /** For objectives that have none. */
  public static final Coefficient NONE = new Coefficient(0, Schedule.CONSTANT);

  /** The value after a share of the budget was used. */
  public double at(double progress) {
    return initial * schedule.factor(progress);
  }
}
