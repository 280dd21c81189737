package io.geodesic.environments.classic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassicControlTest {
  private final RandomStream random = new RandomStreams(3).stream("test");
  private final Outcome outcome = new Outcome();

  private static double[] state(Environment environment) {
    double[] state = new double[environment.stateLength()];
    environment.state(state, 0);
    return state;
  }

  private double[] reset(Environment environment) {
    double[] observation = new double[environment.observationSpace().size()];
    environment.reset(random, observation, 0);
    return observation;
  }

  private double rewardFrom(Environment environment, double action, double... state) {
    environment.setState(state, 0);
    double[] observation = new double[environment.observationSpace().size()];
    environment.step(new double[] {action}, 0, observation, 0, outcome);
    return outcome.reward();
  }

  @Test
  void limitsAndThresholdsAreGymnasiums() {
    List<String> lines =
        new ClassicControl()
            .specs().stream()
                .map(
                    spec ->
                        spec.id()
                            + text(spec.timeLimit())
                            + text(spec.rewardThreshold())
                            + " "
                            + spec.make().observationSpace().size())
                .toList();
    assertEquals(
        List.of(
            "CartPole-v1 500 475.0 4",
            "CartPole-v0 200 195.0 4",
            "Acrobot-v1 500 -100.0 6",
            "MountainCar-v0 200 -110.0 2",
            "MountainCarContinuous-v0 999 90.0 2",
            "Pendulum-v1 200 - 3"),
        lines);
  }

  private static String text(OptionalInt x) {
    return x.isPresent() ? " " + x.getAsInt() : " -";
  }

  private static String text(OptionalDouble x) {
    return x.isPresent() ? " " + x.getAsDouble() : " -";
  }

  @Test
  void initialStatesFillTheirRanges() {
    assertStartsWithin(new CartPole(), 0.05, 0.05, 0.05, 0.05);
    assertStartsWithin(new Acrobot(), 0.1, 0.1, 0.1, 0.1);
    assertStartsWithin(new Pendulum(), Math.PI, 1);
  }

  private void assertStartsWithin(Environment environment, double... bounds) {
    double[] largest = new double[bounds.length];
    double[] smallest = new double[bounds.length];
    for (int n = 0; n < 1000; n++) {
      reset(environment);
      double[] state = state(environment);
      for (int i = 0; i < bounds.length; i++) {
        largest[i] = Math.max(largest[i], state[i]);
        smallest[i] = Math.min(smallest[i], state[i]);
      }
    }
    for (int i = 0; i < bounds.length; i++) {
      double nearly = 0.98 * bounds[i];
      double slack = 1.0000001 * bounds[i];
      assertTrue(largest[i] > nearly && largest[i] <= slack, "largest " + largest[i]);
      assertTrue(smallest[i] < -nearly && smallest[i] >= -slack, "smallest " + smallest[i]);
    }
  }

  @Test
  void carsStartAtRestBetweenMinusSixAndMinusFourTenths() {
    for (Environment car : List.of(new MountainCar(), new MountainCarContinuous())) {
      double[] positions =
          IntStream.range(0, 1000).mapToDouble(i -> startOf(car)).sorted().toArray();
      assertTrue(positions[0] >= -0.6 && positions[0] < -0.598);
      assertTrue(positions[999] < -0.4 && positions[999] > -0.402);
      assertEquals(0, state(car)[1]);
    }
  }

  private double startOf(Environment car) {
    reset(car);
    return state(car)[0];
  }

  @Test
  void acrobotStartsFromFloat32() {
    Environment acrobot = new Acrobot();
    reset(acrobot);
    for (double x : state(acrobot)) {
      assertEquals((float) x, x);
    }
  }

  @Test
  void fallenPolePaysOnceAndAgainOnlyInside() {
    Environment pole = new CartPole();
    reset(pole);
    assertEquals(1, rewardFrom(pole, 1, 2.5, 0, 0, 0));
    assertTrue(outcome.terminated());
    assertEquals(0, rewardFrom(pole, 1, 2.5, 0, 0, 0));
    assertTrue(outcome.terminated());
    assertEquals(1, rewardFrom(pole, 1, 0, 0, 0, 0));
    assertEquals(false, outcome.terminated());
    assertEquals(0, rewardFrom(pole, 1, 0, 0, 1, 0));
    reset(pole);
    assertEquals(1, rewardFrom(pole, 1, 0, 0, 1, 0));
  }

  @Test
  void snapshotRemembersTheFall() {
    Environment pole = new CartPole();
    reset(pole);
    rewardFrom(pole, 1, 2.5, 0, 0, 0);
    double[] snapshot = new double[pole.snapshotLength()];
    pole.snapshot(snapshot, 0);
    Environment other = new CartPole();
    other.restore(random, snapshot, 0);
    assertEquals(0, rewardFrom(other, 1, 2.5, 0, 0, 0));
  }

  @Test
  void discreteActionsAreChecked() {
    for (Environment environment : List.of(new CartPole(), new Acrobot(), new MountainCar())) {
      reset(environment);
      for (double wrong : new double[] {-1, 3, 0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
        assertThrows(
            IllegalArgumentException.class,
            () -> rewardFrom(environment, wrong, state(environment)));
      }
    }
  }

  @Test
  void nonFiniteStatesAreRefused() {
    Environment pendulum = new Pendulum();
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> pendulum.setState(new double[] {9, 0, Double.NaN}, 1));
    assertEquals("state[1] is NaN; it must be finite", error.getMessage());
  }

  @Test
  void anglesFarAwayAreWrappedToo() {
    Environment acrobot = new Acrobot();
    reset(acrobot);
    rewardFrom(acrobot, 1, 1e15, -1e300, 0, 0);
    double[] state = state(acrobot);
    assertTrue(Math.abs(state[0]) <= Math.PI && Math.abs(state[1]) <= Math.PI);
  }
}
