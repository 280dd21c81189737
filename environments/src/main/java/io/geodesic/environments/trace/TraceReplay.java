package io.geodesic.environments.trace;

import com.google.common.primitives.Doubles;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentRegistry;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.space.Discrete;
import io.geodesic.environments.space.Space;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays actions from a given state.
 *
 * <p>The environment is reset, so that its elapsed steps are 0, and its state replaced. Every
 * action is applied, also after the first {@code terminated} or {@code truncated}; states set in
 * between leave elapsed steps and other bookkeeping alone. A stochastic task draws from one fixed
 * stream.
 */
public final class TraceReplay {
  private final EnvironmentRegistry registry;

  /** Replays environments of this registry. */
  public TraceReplay(EnvironmentRegistry registry) {
    this.registry = registry;
  }

  /**
   * Returns the record of the state that was set, followed by one record for each action.
   *
   * @throws IllegalArgumentException if the environment is unknown, a state or action has the wrong
   *     number of components or is not finite, or a discrete action is not an index
   */
  public List<TraceStep> replay(TraceRequest request) {
    try (Environment environment = registry.spec(request.environment()).make()) {
      Run run = new Run(environment);
      List<TraceStep> steps = new ArrayList<>();
      steps.add(run.start(request.state()));
      for (int i = 0; i < request.actions().size(); i++) {
        if (request.states().isPresent()) {
          run.setState(request.states().get().get(i), "states[" + i + "]");
        }
        steps.add(run.step(request.actions().get(i), "actions[" + i + "]"));
      }
      return steps;
    }
  }

  /** One environment on its way through a request. */
  private static final class Run {
    private final Environment environment;
    private final double[] observation;
    private final double[] state;
    private final Outcome outcome = new Outcome();

    Run(Environment environment) {
      this.environment = environment;
      observation = new double[environment.observationSpace().size()];
      state = new double[environment.stateLength()];
    }

    TraceStep start(List<Double> initial) {
      environment.reset(new RandomStreams(0).stream("trace"), observation, 0);
      setState(initial, "state");
      environment.observe(observation, 0);
      return record();
    }

    void setState(List<Double> values, String name) {
      environment.setState(components(values, state.length, name), 0);
    }

    TraceStep step(List<Double> values, String name) {
      Space space = environment.actionSpace();
      double[] action = components(values, space.size(), name);
      if (space instanceof Discrete discrete && !discrete.contains(action, 0)) {
        throw new IllegalArgumentException(
            "%s is %s, none of the integers 0 to %d".formatted(name, action[0], discrete.n() - 1));
      }
      if (!(space instanceof Box) && !space.contains(action, 0)) {
        throw new IllegalArgumentException(
            "%s is %s, which is not in %s".formatted(name, values, space.describe()));
      }
      environment.step(action, 0, observation, 0, outcome);
      return record();
    }

    private TraceStep record() {
      environment.state(state, 0);
      return new TraceStep(
          observation, state, outcome.reward(), outcome.terminated(), outcome.truncated());
    }

    private static double[] components(List<Double> values, int expected, String name) {
      if (expected == 0 && !values.isEmpty()) {
        throw new IllegalArgumentException(
            "%s cannot be set in this environment; leave it empty to start from a reset"
                .formatted(name));
      }
      if (values.size() != expected) {
        throw new IllegalArgumentException(
            "%s has %d components; it must have %d".formatted(name, values.size(), expected));
      }
      for (double value : values) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException(
              "%s holds %s; it must be finite".formatted(name, value));
        }
      }
      return Doubles.toArray(values);
    }
  }
}
