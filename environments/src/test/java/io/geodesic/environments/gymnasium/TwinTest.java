package io.geodesic.environments.gymnasium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Doubles;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.vector.VectorEnvironment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What workers answer is, to the last bit, what Python computes alone from the same seeds. */
class TwinTest {
  private static final int COPIES = 2;
  private static final RandomStreams STREAMS = new RandomStreams(5);

  static Stream<Arguments> spaces() {
    Stream<String[]> pairs =
        Stream.of(
            new String[] {"vector", "discrete"},
            new String[] {"float32", "multidiscrete"},
            new String[] {"integers", "multibinary"},
            new String[] {"number", "box"},
            new String[] {"bytes", "integers"},
            new String[] {"image", "exact"},
            new String[] {"planes", "discrete"},
            new String[] {"discrete", "box"},
            new String[] {"multidiscrete", "discrete"},
            new String[] {"multibinary", "box"});
    return pairs.flatMap(
        pair ->
            Arrays.stream(Python.values()).map(python -> Arguments.of(python, pair[0], pair[1])));
  }

  @ParameterizedTest
  @MethodSource("spaces")
  void everyKindOfSpaceEqualsItsTwin(Python python, String observation, String action)
      throws IOException {
    compare(
        python,
        "geodesic_tasks:Task-v0",
        "{\"observation\": \"%s\", \"action\": \"%s\"}".formatted(observation, action),
        "?observation=%s&action=%s".formatted(observation, action));
  }

  @ParameterizedTest
  @EnumSource(Python.class)
  void whatTheTaskPrintsDoesNoHarm(Python python) throws IOException {
    compare(python, "geodesic_tasks:Task-v0", "{\"length\": 4}", "?fault=prints&length=4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CartPole-v1",
        "Acrobot-v1",
        "MountainCarContinuous-v0",
        "Pendulum-v1",
        "FrozenLake-v1"
      })
  void tasksOfGymnasiumEqualTheirTwins(String id) throws IOException {
    compare(Python.REAL, id, "{\"max_episode_steps\": 60}", "?max_episode_steps=60");
  }

  @ParameterizedTest
  @ValueSource(strings = "HalfCheetah-v5")
  void mujocoOfGymnasiumEqualsItsTwin(String id) throws IOException {
    Python.REAL.orSkip();
    Assumptions.assumeTrue(Python.hasMujoco(), "not tested: no MuJoCo for Gymnasium");
    compare(Python.REAL, id, "{\"max_episode_steps\": 60}", "?max_episode_steps=60");
  }

  private static void compare(Python python, String id, String arguments, String query)
      throws IOException {
    EnvironmentSpec spec = python.family().find("gymnasium:" + id + query).orElseThrow();
    int steps = 150;
    Recording recording = new Recording();
    try (Workers workers = new Workers(2);
        VectorEnvironment vector = new VectorEnvironment(spec, COPIES, STREAMS, workers)) {
      recording.run(vector, steps);
    }
    for (int i = 0; i < COPIES; i++) {
      String input = id + "\n" + arguments + "\n" + seeds(i, steps) + "\n" + recording.actions(i);
      List<String> twin = python.twin(input);
      assertEquals(recording.lines.get(i).size(), twin.size());
      for (int k = 0; k < twin.size(); k++) {
        assertEquals(numbers(twin.get(k)), numbers(recording.lines.get(i).get(k)), "line " + k);
      }
    }
    assertTrue(recording.ends > 0);
  }

  private static List<Double> numbers(String line) {
    return Arrays.stream(line.split(" ")).map(Double::valueOf).toList();
  }

  private static List<Integer> seeds(int copy, int count) {
    RandomStream random = STREAMS.stream("environment", copy);
    return Stream.generate(() -> random.nextInt(Integer.MAX_VALUE)).limit(count + 1L).toList();
  }

  /** What each copy was told and said. */
  private static final class Recording {
    final List<List<String>> lines = new ArrayList<>();
    private final List<List<String>> actions = new ArrayList<>();
    int ends;

    String actions(int copy) {
      return String.join("\n", actions.get(copy));
    }

    void run(VectorEnvironment vector, int steps) {
      RandomStream random = new RandomStreams(1).stream("actions");
      int size = vector.actionSpace().size();
      double[] action = new double[COPIES * size];
      vector.reset();
      for (int i = 0; i < COPIES; i++) {
        actions.add(new ArrayList<>());
        lines.add(new ArrayList<>());
        lines.get(i).add("0 0 0" + row(vector.observations(), i));
      }
      for (int step = 0; step < steps; step++) {
        for (int i = 0; i < COPIES; i++) {
          vector.actionSpace().sample(random, action, i * size);
          actions.get(i).add(Doubles.asList(action).subList(i * size, (i + 1) * size).toString());
        }
        vector.step(action);
        for (int i = 0; i < COPIES; i++) {
          record(vector, i);
        }
      }
    }

    private void record(VectorEnvironment vector, int i) {
      boolean done = vector.done(i);
      String flags = (vector.terminated()[i] ? " 1" : " 0") + (vector.truncated()[i] ? " 1" : " 0");
      double[] observations = done ? vector.finalObservations() : vector.observations();
      lines.get(i).add(vector.rewards()[i] + flags + row(observations, i));
      if (done) {
        ends++;
        lines.get(i).add("0 0 0" + row(vector.observations(), i));
      }
    }

    private static String row(double[] observations, int i) {
      int size = observations.length / COPIES;
      StringBuilder text = new StringBuilder();
      for (int k = i * size; k < (i + 1) * size; k++) {
        text.append(' ').append(observations[k]);
      }
      return text.toString();
    }
  }
}
