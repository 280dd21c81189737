package io.geodesic.environments.trace;

import com.google.common.primitives.Doubles;
import java.util.List;

/**
 * Where the environment stands after a step, or, in the first record, after the state was set.
 *
 * @param observation the observation of the state
 * @param state the physical state
 * @param reward the reward of the step; 0 in the first record
 * @param terminated whether the task itself ended on this step
 * @param truncated whether the step reached the time limit
 */
public record TraceStep(
    List<Double> observation,
    List<Double> state,
    double reward,
    boolean terminated,
    boolean truncated) {

  /** Takes copies of the lists. */
  public TraceStep {
    observation = List.copyOf(observation);
    state = List.copyOf(state);
  }

  TraceStep(
      double[] observation, double[] state, double reward, boolean terminated, boolean truncated) {
    this(Doubles.asList(observation), Doubles.asList(state), reward, terminated, truncated);
  }
}
