package io.geodesic.environments.wrapper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Allocation;
import io.geodesic.environments.Environments;
import io.geodesic.environments.RegisteredEnvironments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.vector.VectorEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every registered environment inside every wrapper that fits it. */
class WrapperPropertiesTest {
  private static final int STEPS = 400;

  private final List<Walk> walks = new ArrayList<>();

  private Walk walk(EnvironmentSpec spec, long seed) {
    Walk walk = new Walk(spec, seed);
    walks.add(walk);
    return walk;
  }

  @AfterEach
  void closeEnvironments() {
    walks.forEach(walk -> walk.environment.close());
  }

  static Stream<Arguments> compositions() {
    return Environments.standard().families().stream()
        .filter(family -> family.unavailable().isEmpty())
        .flatMap(family -> family.specs().stream())
        .flatMap(spec -> wrapped(spec).map(Arguments::of));
  }

  /** MuJoCo's tasks, which take longer, in all wrappers at once only. */
  private static Stream<EnvironmentSpec> wrapped(EnvironmentSpec spec) {
    if (RegisteredEnvironments.isMujoco(spec.id())) {
      return Stream.of(spec.wrap(WrapperPropertiesTest::everything));
    }
    Stream<UnaryOperator<Environment>> all =
        Stream.of(
            task -> new StickyActions(task, 0.25),
            task -> new FrameStack(task, 3),
            PreviousObservation::new,
            WrapperPropertiesTest::everything);
    Stream<UnaryOperator<Environment>> ofBoxes = Stream.of(ClipAction::new, RescaleAction::new);
    return (hasFiniteActions(spec) ? Stream.concat(all, ofBoxes) : all).map(spec::wrap);
  }

  private static boolean hasFiniteActions(EnvironmentSpec spec) {
    try (Environment probe = spec.make()) {
      return probe.actionSpace() instanceof Box box && Double.isFinite(box.low(0));
    }
  }

  private static Environment everything(Environment task) {
    Environment acted = new StickyActions(task, 0.25);
    Environment bounded = task.actionSpace() instanceof Box ? new ClipAction(acted) : acted;
    return new FrameStack(new PreviousObservation(new TimeLimit(bounded, 37)), 2);
  }

  /** A wrapped environment stepped with random actions, reset when an episode ends. */
  private static final class Walk {
    final Environment environment;
    RandomStream random;
    final RandomStream actions;
    final double[] observation;
    final double[] action;
    final Outcome outcome = new Outcome();

    Walk(EnvironmentSpec spec, long seed) {
      environment = spec.make();
      random = new RandomStreams(seed).stream("environment");
      actions = new RandomStreams(seed).stream("actions");
      observation = new double[environment.observationSpace().size()];
      action = new double[environment.actionSpace().size()];
      environment.reset(random, observation, 0);
    }

    void step() {
      environment.actionSpace().sample(actions, action, 0);
      environment.step(action, 0, observation, 0, outcome);
      if (outcome.done()) {
        environment.reset(random, observation, 0);
      }
    }

    double[] snapshot() {
      double[] snapshot = new double[environment.snapshotLength()];
      environment.snapshot(snapshot, 0);
      return snapshot;
    }

    void assertSame(Walk other) {
      assertArrayEquals(observation, other.observation);
      assertArrayEquals(snapshot(), other.snapshot());
      assertEquals(outcome.reward(), other.outcome.reward());
      assertEquals(outcome.terminated(), other.outcome.terminated());
      assertEquals(outcome.truncated(), other.outcome.truncated());
    }
  }

  @ParameterizedTest
  @MethodSource("compositions")
  void observationsBelongToTheWrappedSpaceAndAreObservedAgain(EnvironmentSpec spec) {
    Walk walk = walk(spec, 1);
    double[] again = new double[walk.observation.length];
    for (int i = 0; i < STEPS; i++) {
      assertTrue(
          walk.environment.observationSpace().contains(walk.observation, 0),
          () -> Arrays.toString(walk.observation));
      walk.environment.observe(again, 0);
      assertArrayEquals(walk.observation, again);
      walk.step();
    }
  }

  @ParameterizedTest
  @MethodSource("compositions")
  void sameSeedGivesTheSameTrajectory(EnvironmentSpec spec) {
    Walk one = walk(spec, 2);
    Walk other = walk(spec, 2);
    for (int i = 0; i < STEPS; i++) {
      one.step();
      other.step();
      one.assertSame(other);
    }
  }

  @ParameterizedTest
  @MethodSource("compositions")
  void snapshotContinuesWithTheSameBits(EnvironmentSpec spec) {
    Walk walk = walk(spec, 3);
    Walk resumed = walk(spec, 4);
    RandomStream when = new RandomStreams(3).stream("when");
    for (int round = 0; round < 8; round++) {
      for (int i = when.nextInt(50); i >= 0; i--) {
        walk.step();
        resumed.step();
      }
      double[] snapshot = new double[walk.environment.snapshotLength() + 1];
      walk.environment.snapshot(snapshot, 1);
      resumed.random = new RandomStreams(round).stream("another");
      resumed.random.restore(walk.random.save());
      resumed.actions.restore(walk.actions.save());
      resumed.environment.restore(resumed.random, snapshot, 1);
      resumed.environment.observe(resumed.observation, 0);
      assertArrayEquals(walk.observation, resumed.observation);
      for (int i = 0; i < 50; i++) {
        walk.step();
        resumed.step();
        walk.assertSame(resumed);
      }
    }
  }

  /** An engine may bring a quaternion to unit length again: 1e-12. */
  @ParameterizedTest
  @MethodSource("compositions")
  void stateIsThatOfTheTask(EnvironmentSpec spec) {
    Walk walk = walk(spec, 5);
    Environment task = walk.environment;
    while (task instanceof EnvironmentWrapper wrapper) {
      task = wrapper.inner();
    }
    double[] start = new double[task.stateLength()];
    double[] ofTask = new double[task.stateLength()];
    double[] ofWrapper = new double[walk.environment.stateLength()];
    task.state(start, 0);
    for (int i = 0; i < 20; i++) {
      walk.step();
      task.state(ofTask, 0);
      walk.environment.state(ofWrapper, 0);
      assertArrayEquals(ofTask, ofWrapper);
    }
    walk.environment.setState(start, 0);
    task.state(ofTask, 0);
    assertArrayEquals(start, ofTask, 1e-12);
  }

  @Test
  void stepsAllocateNothing() {
    for (String id : List.of("CartPole-v1", "Pendulum-v1", "MinAtar/Breakout-v1")) {
      EnvironmentSpec spec =
          Environments.standard().spec(id).wrap(WrapperPropertiesTest::everything);
      try (VectorEnvironment vector =
          new VectorEnvironment(spec, 2, new RandomStreams(6), Workers.inline())) {
        assertEquals(0, Allocation.ofSteps(vector, 2000), id);
      }
    }
  }
}
