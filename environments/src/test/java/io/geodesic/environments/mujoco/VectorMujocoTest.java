package io.geodesic.environments.mujoco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Allocation;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.vector.VectorEnvironment;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies of a task that share a model, stepped in several threads. */
class VectorMujocoTest {
  private static final int COPIES = 6;
  private static final int STEPS = 120;

  @BeforeAll
  static void needsTheLibrary() {
    MujocoOnThisMachine.assumeAvailable();
  }

  static Stream<EnvironmentSpec> specs() {
    return new Mujoco().specs().stream();
  }

  private static VectorEnvironment copies(EnvironmentSpec spec, Workers workers) {
    return new VectorEnvironment(spec, COPIES, new RandomStreams(3), workers);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void resultsDoNotDependOnTheNumberOfThreads(EnvironmentSpec spec) {
    try (Workers workers = new Workers(3);
        VectorEnvironment many = copies(spec, workers);
        VectorEnvironment one = copies(spec, Workers.inline())) {
      many.reset();
      one.reset();
      var random = new RandomStreams(4).stream("actions");
      double[] actions = new double[COPIES * one.actionSpace().size()];
      for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < COPIES; i++) {
          one.actionSpace().sample(random, actions, i * one.actionSpace().size());
        }
        many.step(actions);
        one.step(actions);
        assertArrayEquals(one.observations(), many.observations());
        assertArrayEquals(one.rewards(), many.rewards());
        assertArrayEquals(one.terminated(), many.terminated());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void copiesOfAResumedVectorContinueWithTheSameBits(EnvironmentSpec spec) {
    try (VectorEnvironment first = copies(spec, Workers.inline());
        VectorEnvironment second = copies(spec, Workers.inline())) {
      first.reset();
      double[] actions = new double[COPIES * first.actionSpace().size()];
      steps(first, actions, 30);
      second.restore(first.save());
      steps(first, actions, 30);
      steps(second, actions, 30);
      assertArrayEquals(first.observations(), second.observations());
      assertArrayEquals(first.rewards(), second.rewards());
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void steppingAllocatesNothing(EnvironmentSpec spec) {
    try (VectorEnvironment vector = copies(spec, Workers.inline())) {
      assertEquals(0, Allocation.ofSteps(vector, 50));
    }
  }

  private static void steps(VectorEnvironment vector, double[] actions, int steps) {
    for (int i = 0; i < steps; i++) {
      vector.step(actions);
    }
  }
}
