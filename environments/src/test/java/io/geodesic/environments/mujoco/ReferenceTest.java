package io.geodesic.environments.mujoco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.geodesic.environments.Environments;
import io.geodesic.environments.trace.TraceReplay;
import io.geodesic.environments.trace.TraceRequest;
import io.geodesic.environments.trace.TraceStep;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything recorded of Gymnasium's own classes on the same release of the engine. */
class ReferenceTest {
  /** The same engine: sums of a reward may be rounded in another order. */
  private static final double ONE_STEP = 1e-12;

  /** A contact turns the last bits of one step into 1e-10 within twenty. */
  private static final double TRAJECTORY = 1e-9;

  @BeforeAll
  static void needsTheLibrary() {
    MujocoOnThisMachine.assumeRecordedRelease();
  }

  static Stream<String> ids() {
    return new Mujoco().specs().stream().map(spec -> spec.id());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void recordsAreReproduced(String id) throws IOException {
    TraceReplay replay = new TraceReplay(Environments.standard());
    List<JsonNode> records = records(id);
    for (JsonNode node : records) {
      List<List<Double>> actions = new ArrayList<>();
      node.path("actions").forEach(action -> actions.add(numbers(action)));
      TraceRequest request =
          new TraceRequest(id, numbers(node.path("state")), actions, Optional.empty());
      List<TraceStep> steps = replay.replay(request);
      double tolerance = actions.size() == 1 ? ONE_STEP : TRAJECTORY;
      assertEquals(node.path("steps").size(), steps.size());
      for (int i = 0; i < steps.size(); i++) {
        String where = "%s from %s, step %d".formatted(id, request.state(), i);
        compare(node.path("steps").get(i), steps.get(i), tolerance, where);
      }
    }
    assertTrue(records.size() >= 9, () -> records.size() + " records");
  }

  private static void compare(JsonNode expected, TraceStep actual, double tolerance, String where) {
    compare(expected.path("obs"), actual.observation(), tolerance, where + ": observation");
    compare(expected.path("state"), actual.state(), tolerance, where + ": state");
    double reward = expected.path("reward").doubleValue();
    assertEquals(reward, actual.reward(), scaled(tolerance, reward), where + ": reward");
    assertEquals(expected.path("terminated").booleanValue(), actual.terminated(), where);
  }

  private static void compare(
      JsonNode expected, List<Double> actual, double tolerance, String where) {
    assertEquals(expected.size(), actual.size(), where);
    for (int i = 0; i < actual.size(); i++) {
      double value = expected.get(i).doubleValue();
      assertEquals(value, actual.get(i), scaled(tolerance, value), where + "[" + i + "]");
    }
  }

  private static double scaled(double tolerance, double value) {
    return tolerance * Math.max(1, Math.abs(value));
  }

  private static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.doubleValue()));
    return numbers;
  }

  private static List<JsonNode> records(String id) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> records = new ArrayList<>();
    String name = id + ".jsonl";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ReferenceTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        records.add(mapper.readTree(line));
      }
    }
    return records;
  }
}
