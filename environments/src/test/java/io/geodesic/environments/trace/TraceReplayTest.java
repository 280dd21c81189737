package io.geodesic.environments.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.environments.Environments;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceReplayTest {
  private final TraceReplay replay = new TraceReplay(Environments.standard());

  private static TraceRequest request(String id, List<Double> state, List<List<Double>> actions) {
    return new TraceRequest(id, state, actions, Optional.empty());
  }

  private static List<List<Double>> repeat(int times, List<Double> x) {
    return Collections.nCopies(times, x);
  }

  @Test
  void firstRecordIsTheGivenState() {
    List<Double> state = List.of(0.01, 0.02, 0.03, 0.04);
    List<TraceStep> steps = replay.replay(request("CartPole-v1", state, List.of(List.of(1.0))));
    assertEquals(2, steps.size());
    List<Double> observation = state.stream().map(x -> (double) x.floatValue()).toList();
    assertEquals(new TraceStep(observation, state, 0, false, false), steps.get(0));
    assertEquals(0.21467919574755523, steps.get(1).state().get(1), 1e-12);
    assertEquals(
        (double) steps.get(1).state().get(1).floatValue(), steps.get(1).observation().get(1));
    assertEquals(1, steps.get(1).reward());
  }

  @Test
  void everyActionIsAppliedBeyondTermination() {
    List<TraceStep> steps =
        replay.replay(
            request("CartPole-v1", List.of(2.39, 1.0, 0.1, -0.2), repeat(4, List.of(1.0))));
    assertEquals(5, steps.size());
    assertEquals(List.of(0.0, 1.0, 0.0, 0.0, 0.0), steps.stream().map(TraceStep::reward).toList());
    assertFalse(steps.get(0).terminated());
    assertTrue(steps.stream().skip(1).allMatch(TraceStep::terminated));
    assertTrue(steps.get(4).state().get(0) > steps.get(3).state().get(0));
  }

  @Test
  void elapsedStepsCountFromTheGivenState() {
    List<TraceStep> steps =
        replay.replay(request("Pendulum-v1", List.of(1.0, -0.5), repeat(203, List.of(1.5))));
    assertEquals(204, steps.size());
    IntStream.rangeClosed(0, 203)
        .forEach(i -> assertEquals(i >= 200, steps.get(i).truncated(), "step " + i));
  }

  @Test
  void statesAreSetBeforeEachAction() {
    List<List<Double>> states = repeat(203, List.of(4.0, 7.9));
    List<TraceStep> steps =
        replay.replay(
            new TraceRequest(
                "Pendulum-v1", List.of(0.0, 0.0), repeat(203, List.of(3.0)), Optional.of(states)));
    assertEquals(List.of(0.0, 0.0), steps.get(0).state());
    for (int i = 1; i <= 203; i++) {
      assertEquals(4.381619906425953, steps.get(i).state().get(0), 1e-12);
      assertEquals(-11.457935146920741, steps.get(i).reward(), 1e-12);
      assertEquals(i >= 200, steps.get(i).truncated(), "step " + i);
    }
  }

  @Test
  void noActionsGiveOneRecord() {
    assertEquals(1, replay.replay(request("Pendulum-v1", List.of(1.0, 0.0), List.of())).size());
  }

  @Test
  void badRequestsAreNamed() {
    List<Double> upright = List.of(0.0, 0.0, 0.0, 0.0);
    assertRefused(
        "state has 2 components; it must have 4",
        request("CartPole-v1", List.of(0.0, 0.0), List.of()));
    assertRefused(
        "state holds NaN; it must be finite",
        request("Pendulum-v1", List.of(0.0, Double.NaN), List.of()));
    assertRefused(
        "actions[1] is 2.0, none of the integers 0 to 1",
        request("CartPole-v1", upright, List.of(List.of(1.0), List.of(2.0))));
    assertRefused(
        "actions[0] has 2 components; it must have 1",
        request("CartPole-v1", upright, List.of(List.of(1.0, 1.0))));
    assertRefused(
        "actions[0] holds Infinity; it must be finite",
        request("Pendulum-v1", List.of(0.0, 0.0), List.of(List.of(Double.POSITIVE_INFINITY))));
    assertRefused(
        "states[0] has 1 components; it must have 2",
        new TraceRequest(
            "Pendulum-v1",
            List.of(0.0, 0.0),
            List.of(List.of(0.0)),
            Optional.of(List.of(List.of(1.0)))));
  }

  private void assertRefused(String message, TraceRequest request) {
    var error = assertThrows(IllegalArgumentException.class, () -> replay.replay(request));
    assertEquals(message, error.getMessage());
  }

  @Test
  void thereIsOneStateForEachAction() {
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new TraceRequest(
                    "Pendulum-v1",
                    List.of(0.0, 0.0),
                    List.of(List.of(0.0)),
                    Optional.of(List.of())));
    assertEquals(
        "trace of Pendulum-v1: 0 states for 1 actions; there must be one for each",
        error.getMessage());
  }
}
