package io.geodesic.environments.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Booleans;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.Ints;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Allocation;
import io.geodesic.environments.Environments;
import io.geodesic.environments.RegisteredEnvironments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.space.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorEnvironmentTest {
  private static final RandomStreams STREAMS = new RandomStreams(11);

  static Stream<EnvironmentSpec> specs() {
    EnvironmentSpec test = TestTask.spec(TestTask.Fault.NONE, 0);
    return Stream.concat(quick(), Stream.of(test));
  }

  /** All but those of MuJoCo, which VectorMujocoTest steps. */
  private static Stream<EnvironmentSpec> quick() {
    return Environments.standard().specs().stream()
        .filter(spec -> !RegisteredEnvironments.isMujoco(spec.id()));
  }

  private static VectorEnvironment vector(EnvironmentSpec spec, int count, Workers workers) {
    return new VectorEnvironment(spec, count, STREAMS, workers);
  }

  private static double[] sample(Space space, int count, RandomStream random) {
    double[] actions = new double[count * space.size()];
    for (int i = 0; i < count; i++) {
      space.sample(random, actions, i * space.size());
    }
    return actions;
  }

  /** Everything that the last step wrote and that holds a meaning. */
  private static List<Object> written(VectorEnvironment vector) {
    List<Object> all = new ArrayList<>();
    all.add(List.copyOf(Doubles.asList(vector.observations())));
    all.add(List.copyOf(Doubles.asList(vector.rewards())));
    all.add(List.copyOf(Booleans.asList(vector.terminated())));
    all.add(List.copyOf(Booleans.asList(vector.truncated())));
    int size = vector.observationSpace().size();
    for (int i = 0; i < vector.count(); i++) {
      if (vector.done(i)) {
        double[] last = vector.finalObservations();
        all.add(Doubles.asList(Arrays.copyOfRange(last, i * size, (i + 1) * size)));
        all.add(vector.episodeReturns()[i]);
        all.add(vector.episodeLengths()[i]);
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("specs")
  void rowsEqualSingleEnvironments(EnvironmentSpec spec) {
    int count = 5;
    RandomStream random = new RandomStreams(1).stream("actions");
    List<Single> singles = new ArrayList<>();
    try (VectorEnvironment vector = vector(spec, count, Workers.inline())) {
      vector.reset();
      for (int i = 0; i < count; i++) {
        singles.add(new Single(spec.make(), STREAMS.stream("environment", i)));
      }
      for (int step = 0; step < 2600; step++) {
        double[] actions = sample(vector.actionSpace(), count, random);
        vector.step(actions);
        for (int i = 0; i < count; i++) {
          singles.get(i).stepAndCompare(actions, vector, i);
        }
      }
    }
    assertTrue(
        spec.timeLimit().isEmpty() || singles.stream().allMatch(single -> single.episodes > 0));
  }

  /** The slow twin of one row. */
  private static final class Single {
    final Environment environment;
    final RandomStream random;
    final Outcome outcome = new Outcome();
    double[] observation;
    double episodeReturn;
    int length;
    int episodes;

    Single(Environment environment, RandomStream random) {
      this.environment = environment;
      this.random = random;
      reset();
    }

    void reset() {
      observation = new double[environment.observationSpace().size()];
      environment.reset(random, observation, 0);
      episodeReturn = 0;
      length = 0;
    }

    void stepAndCompare(double[] actions, VectorEnvironment vector, int i) {
      environment.step(actions, i * environment.actionSpace().size(), observation, 0, outcome);
      episodeReturn += outcome.reward();
      length++;
      assertEquals(outcome.reward(), vector.rewards()[i], 0.0);
      assertEquals(outcome.terminated(), vector.terminated()[i]);
      assertEquals(outcome.truncated(), vector.truncated()[i]);
      if (outcome.done()) {
        assertRowEquals(vector.finalObservations(), i);
        assertEquals(episodeReturn, vector.episodeReturns()[i], 0.0);
        assertEquals(length, vector.episodeLengths()[i]);
        episodes++;
        reset();
      }
      assertRowEquals(vector.observations(), i);
    }

    private void assertRowEquals(double[] matrix, int i) {
      int size = observation.length;
      assertArrayEquals(observation, Arrays.copyOfRange(matrix, i * size, (i + 1) * size));
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void threadsDoNotMatter(EnvironmentSpec spec) {
    int count = 13;
    for (int threads : Ints.asList(2, 3)) {
      try (Workers workers = new Workers(threads);
          VectorEnvironment one = vector(spec, count, Workers.inline());
          VectorEnvironment many = vector(spec, count, workers)) {
        RandomStream random = new RandomStreams(2).stream("actions");
        one.reset();
        many.reset();
        for (int step = 0; step < 300; step++) {
          double[] actions = sample(one.actionSpace(), count, random);
          one.step(actions);
          many.step(actions);
          assertEquals(written(one), written(many));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void savedStateContinuesWithTheSameBits(EnvironmentSpec spec) {
    int count = 4;
    RandomStream random = new RandomStreams(3).stream("actions");
    try (VectorEnvironment vector = vector(spec, count, Workers.inline());
        VectorEnvironment resumed =
            new VectorEnvironment(spec, count, new RandomStreams(99), Workers.inline())) {
      vector.reset();
      for (int round = 0; round < 10; round++) {
        for (int step = 0; step < 43; step++) {
          vector.step(sample(vector.actionSpace(), count, random));
        }
        resumed.restore(vector.save());
        assertArrayEquals(vector.observations(), resumed.observations());
        for (int step = 0; step < 120; step++) {
          double[] actions = sample(vector.actionSpace(), count, random);
          vector.step(actions);
          resumed.step(actions);
          assertEquals(written(vector), written(resumed));
        }
      }
    }
  }

  @Test
  void copiesDoNotDependOnTheirNumber() {
    EnvironmentSpec spec = TestTask.spec(TestTask.Fault.NONE, 0);
    try (VectorEnvironment few = vector(spec, 2, Workers.inline());
        VectorEnvironment many = vector(spec, 9, Workers.inline())) {
      few.reset();
      many.reset();
      for (int step = 0; step < 100; step++) {
        few.step(new double[4]);
        many.step(new double[18]);
        assertArrayEquals(few.observations(), Arrays.copyOf(many.observations(), 4));
      }
    }
  }

  @Test
  void resetDropsRunningEpisodes() {
    EnvironmentSpec spec = Environments.standard().spec("Pendulum-v1");
    try (VectorEnvironment vector = vector(spec, 1, Workers.inline())) {
      vector.reset();
      vector.step(new double[1]);
      vector.reset();
      for (int step = 1; step <= 200; step++) {
        vector.step(new double[1]);
        assertEquals(step == 200, vector.done(0));
      }
      assertEquals(200, vector.episodeLengths()[0]);
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void steadyStateAllocatesNothing(EnvironmentSpec spec) {
    try (VectorEnvironment vector = vector(spec, 8, Workers.inline())) {
      assertEquals(0, Allocation.ofSteps(vector, 2000));
    }
  }

  @Test
  void thereMustBeOneCopy() {
    EnvironmentSpec spec = Environments.standard().spec("CartPole-v1");
    assertThrows(IllegalArgumentException.class, () -> vector(spec, 0, Workers.inline()));
  }
}
