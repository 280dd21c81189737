package io.geodesic.environments.classic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.Doubles;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.classic.ReferenceTrajectories.Episode;
import io.geodesic.environments.classic.ReferenceTrajectories.Step;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded step of Gymnasium, one step at a time from the recorded state. */
class ReferenceTest {
  /** Math libraries differ in the last bits of sine and cosine. */
  private static final double TOLERANCE = 1e-12;

  static Stream<String> ids() {
    return new ClassicControl().specs().stream().map(spec -> spec.id());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyRecordedStepIsReproduced(String id) throws IOException {
    try (Environment environment = Environments.standard().make(id)) {
      double[] observation = new double[environment.observationSpace().size()];
      int compared = 0;
      for (Episode episode : ReferenceTrajectories.read(id)) {
        environment.reset(new RandomStreams(7).stream("reference"), observation, 0);
        for (int i = 0; i < episode.skipped(); i++) {
          apply(environment, episode.steps().get(0), observation);
        }
        for (Step step : episode.steps()) {
          compare(environment, step, observation, id + " from " + step.stateAndAction());
          compared++;
        }
      }
      assertEquals(true, compared >= 18, "number of steps compared: " + compared);
    }
  }

  private static void compare(
      Environment environment, Step step, double[] observation, String message) {
    Outcome outcome = apply(environment, step, observation);
    double[] state = new double[environment.stateLength()];
    environment.state(state, 0);
    List<Double> expected = step.result();
    assertClose(expected.subList(0, state.length), state, message);
    List<Double> flags = expected.subList(state.length, expected.size());
    assertClose(flags.subList(0, 1), new double[] {outcome.reward()}, message);
    assertEquals(flags.get(1) == 1, outcome.terminated(), message);
    assertEquals(flags.get(2) == 1, outcome.truncated(), message);
    for (int i = 0; i < observation.length; i++) {
      float recorded = step.observation().get(i).floatValue();
      assertEquals(recorded, observation[i], 0.0, message + ": observation " + i);
    }
  }

  private static Outcome apply(Environment environment, Step step, double[] observation) {
    Outcome outcome = new Outcome();
    environment.setState(step.state(), 0);
    environment.step(step.action(), 0, observation, 0, outcome);
    return outcome;
  }

  private static void assertClose(List<Double> expected, double[] actual, String message) {
    for (int i = 0; i < actual.length; i++) {
      double scale = Math.max(1, Math.abs(expected.get(i)));
      assertEquals(
          expected.get(i),
          actual[i],
          TOLERANCE * scale,
          message + ": component " + i + " of " + Doubles.asList(actual));
    }
  }
}
