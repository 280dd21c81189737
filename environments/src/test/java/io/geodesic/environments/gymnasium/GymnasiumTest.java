package io.geodesic.environments.gymnasium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Booleans;
import com.google.common.primitives.Doubles;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Allocation;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentRegistry;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Box;
import io.geodesic.environments.trace.TraceReplay;
import io.geodesic.environments.trace.TraceRequest;
import io.geodesic.environments.vector.VectorEnvironment;
import io.geodesic.environments.wrapper.ClipAction;
import io.geodesic.environments.wrapper.EnvironmentWrapper;
import io.geodesic.environments.wrapper.FrameStack;
import io.geodesic.environments.wrapper.PreviousObservation;
import io.geodesic.environments.wrapper.RescaleAction;
import io.geodesic.environments.wrapper.StickyActions;
import io.geodesic.environments.wrapper.TimeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for environments of workers, with the stand-in for Gymnasium. */
class GymnasiumTest {
  private static final String TASK = "gymnasium:geodesic_tasks:Task-v0";
  private static final String BOX = TASK + "?action=box";
  private static final RandomStreams STREAMS = new RandomStreams(3);
  private static GymnasiumFamily family;

  @BeforeAll
  static void startFamily() {
    family = Python.STAND_IN.family();
  }

  private static EnvironmentSpec spec(String id) {
    return family.find(id).orElseThrow();
  }

  private static VectorEnvironment vector(EnvironmentSpec spec, int count, Workers workers) {
    return new VectorEnvironment(spec, count, STREAMS, workers);
  }

  /** Steps with random actions and returns everything that was seen. */
  private static List<Object> run(VectorEnvironment vector, int steps, RandomStream random) {
    List<Object> all = new ArrayList<>();
    int size = vector.actionSpace().size();
    double[] actions = new double[vector.count() * size];
    for (int step = 0; step < steps; step++) {
      for (int i = 0; i < vector.count(); i++) {
        vector.actionSpace().sample(random, actions, i * size);
      }
      vector.step(actions);
      all.add(List.copyOf(Doubles.asList(vector.observations())));
      all.add(List.copyOf(Doubles.asList(vector.rewards())));
      all.add(List.copyOf(Booleans.asList(vector.terminated())));
      all.add(List.copyOf(Booleans.asList(vector.truncated())));
      for (int i = 0; i < vector.count(); i++) {
        all.add(
            vector.done(i) ? List.of(vector.episodeReturns()[i], vector.episodeLengths()[i]) : "");
      }
    }
    return all;
  }

  private static List<Object> runAnew(EnvironmentSpec spec, int count, int threads) {
    try (Workers workers = new Workers(threads);
        VectorEnvironment vector = vector(spec, count, workers)) {
      vector.reset();
      return run(vector, 60, STREAMS.stream("test"));
    }
  }

  @Test
  void theNumberOfWorkersDoesNotMatter() {
    EnvironmentSpec spec = spec(BOX);
    List<Object> one = runAnew(spec, 5, 1);
    assertEquals(one, runAnew(spec, 5, 2));
    assertEquals(one, runAnew(spec, 5, 9));
  }

  /** A wrapper that keeps announcements to itself, of every second environment. */
  private static final class Silent extends EnvironmentWrapper {
    private final boolean silent;

    Silent(Environment inner, boolean silent) {
      super(inner);
      this.silent = silent;
    }

    @Override
    public void announce(double[] action, int offset) {
      if (!silent) {
        super.announce(action, offset);
      }
    }
  }

  @Test
  void announcingOrNotDoesNotMatter() {
    EnvironmentSpec spec = spec(BOX);
    int[] built = new int[1];
    UnaryOperator<Environment> sometimes = task -> new Silent(task, ++built[0] % 2 == 0);
    assertEquals(runAnew(spec, 5, 2), runAnew(spec.wrap(sometimes), 5, 2));
    assertEquals(runAnew(spec, 5, 2), runAnew(spec.wrap(task -> new Silent(task, true)), 5, 2));
  }

  @Test
  void everyWrapperAnnouncesWhatItExecutes() {
    EnvironmentSpec spec =
        spec(BOX)
            .wrap(task -> new StickyActions(task, 0.5))
            .wrap(RescaleAction::new)
            .wrap(task -> new FrameStack(new PreviousObservation(task), 2));
    assertEquals(runAnew(spec.wrap(task -> new Silent(task, true)), 5, 2), runAnew(spec, 5, 2));
  }

  @Test
  void wrappersMeetTheSameTask() {
    EnvironmentSpec spec = spec(BOX);
    assertEquals(runSingles(spec, 3), runClipped(spec, 3));
  }

  private static List<Double> runClipped(EnvironmentSpec spec, int count) {
    try (Workers workers = new Workers(2);
        VectorEnvironment vector =
            vector(spec.wrap(task -> new TimeLimit(new ClipAction(task), 4)), count, workers)) {
      RandomStream random = STREAMS.stream("test");
      List<Double> all = new ArrayList<>();
      double[] actions = new double[3 * count];
      vector.reset();
      for (int step = 0; step < 40; step++) {
        random.fillGaussian(actions, 0, actions.length);
        vector.step(actions);
        all.addAll(Doubles.asList(vector.rewards()));
        all.addAll(Doubles.asList(vector.observations()));
      }
      return all;
    }
  }

  /** The slow twin: one environment after the other, limit and bounds by hand. */
  private static List<Double> runSingles(EnvironmentSpec spec, int count) {
    Environment[] tasks = new Environment[count];
    RandomStream[] streams = new RandomStream[count];
    int[] lengths = new int[count];
    double[] observation = new double[4];
    for (int i = 0; i < count; i++) {
      tasks[i] = spec.make();
      streams[i] = STREAMS.stream("environment", i);
      tasks[i].reset(streams[i], observation, 0);
    }
    RandomStream random = STREAMS.stream("test");
    List<Double> all = new ArrayList<>();
    double[] actions = new double[3 * count];
    Outcome outcome = new Outcome();
    for (int step = 0; step < 40; step++) {
      random.fillGaussian(actions, 0, actions.length);
      List<Double> seen = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        for (int k = 3 * i; k < 3 * i + 3; k++) {
          actions[k] = Math.max(-1, Math.min(2, actions[k]));
        }
        tasks[i].step(actions, 3 * i, observation, 0, outcome);
        all.add(outcome.reward());
        if (outcome.done() || ++lengths[i] == 4) {
          lengths[i] = 0;
          tasks[i].reset(streams[i], observation, 0);
        }
        seen.addAll(List.copyOf(Doubles.asList(observation)));
      }
      all.addAll(seen);
    }
    for (Environment task : tasks) {
      task.close();
    }
    return all;
  }

  @Test
  void savedStateContinuesWithTheSameBits() {
    EnvironmentSpec spec = spec(BOX + "&length=12").wrap(task -> new TimeLimit(task, 9));
    try (Workers two = new Workers(2);
        VectorEnvironment vector = vector(spec, 5, two);
        VectorEnvironment resumed =
            new VectorEnvironment(spec, 5, new RandomStreams(99), Workers.inline())) {
      vector.reset();
      for (int round = 0; round < 4; round++) {
        run(vector, 7, STREAMS.stream("test", round));
        resumed.restore(vector.save());
        assertArrayEquals(vector.observations(), resumed.observations());
        assertEquals(
            run(vector, 20, STREAMS.stream("more", round)),
            run(resumed, 20, STREAMS.stream("more", round)));
      }
    }
  }

  @Test
  void aTaskThatIsNotDeterministicGoesOnAfterARestore() {
    EnvironmentSpec spec = spec(TASK + "?fault=chance");
    try (VectorEnvironment vector = vector(spec, 2, Workers.inline())) {
      vector.reset();
      run(vector, 5, STREAMS.stream("test"));
      vector.restore(vector.save());
      run(vector, 50, STREAMS.stream("test"));
    }
  }

  @Test
  void aStepAfterTheEndIsRefused() {
    double[] observation = new double[4];
    try (Environment environment = spec(TASK + "?length=2").make()) {
      var early =
          assertThrows(IllegalStateException.class, () -> environment.announce(new double[1], 0));
      assertTrue(early.getMessage().endsWith("reset or restore it first"), early::getMessage);
      environment.reset(STREAMS.stream("test"), observation, 0);
      Outcome outcome = new Outcome();
      do {
        environment.step(new double[1], 0, observation, 0, outcome);
      } while (!outcome.done());
      var late =
          assertThrows(
              IllegalStateException.class,
              () -> environment.step(new double[1], 0, observation, 0, outcome));
      assertTrue(late.getMessage().endsWith("its episode is over; reset it"), late::getMessage);
    }
  }

  @Test
  void anotherActionThanAnnouncedIsRefused() {
    try (Environment environment = spec(TASK).make()) {
      environment.reset(STREAMS.stream("test"), new double[4], 0);
      environment.announce(new double[] {1}, 0);
      assertThrows(
          IllegalStateException.class,
          () -> environment.step(new double[] {2}, 0, new double[4], 0, new Outcome()));
    }
  }

  @Test
  void tracesStartFromAReset() {
    EnvironmentRegistry registry = new EnvironmentRegistry();
    registry.register(family);
    List<List<Double>> actions = List.of(List.of(0.0), List.of(2.0));
    TraceReplay replay = new TraceReplay(registry);
    var steps = replay.replay(new TraceRequest(TASK, List.of(), actions, Optional.empty()));
    assertEquals(3, steps.size());
    assertEquals(7, steps.get(2).reward());
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> replay.replay(new TraceRequest(TASK, List.of(1.0), actions, Optional.empty())));
    assertTrue(error.getMessage().startsWith("state cannot be set"), error::getMessage);
  }

  @Test
  void steppingAllocatesNothing() {
    try (VectorEnvironment vector = vector(spec(BOX + "&length=5"), 4, Workers.inline())) {
      assertEquals(0, Allocation.ofSteps(vector, 200));
    }
  }

  @Test
  void imagesHaveTheirChannelsLastAndLieBetweenZeroAndOne() {
    try (Environment planes = spec(TASK + "?observation=planes").make();
        Environment bytes = spec(TASK + "?observation=bytes").make()) {
      assertEquals(Box.uniform(0, 1, 3, 4, 2), planes.observationSpace());
      assertEquals(Box.uniform(0, 255, 4), bytes.observationSpace());
    }
  }
}
