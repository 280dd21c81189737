package io.geodesic.environments.gymnasium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.core.EnvironmentException;
import io.geodesic.environments.gymnasium.BadWorker.Fault;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.vector.VectorEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of workers that fail, and that none of them is left. */
class BadWorkerTest {
  private static final String ID = "gymnasium:Test-v0";
  private Set<Long> before;

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  @BeforeEach
  void rememberProcesses() {
    before = children();
  }

  @AfterEach
  void noProcessIsLeft() throws InterruptedException {
    for (int i = 0; i < 1000 && !before.containsAll(children()); i++) {
      Thread.sleep(10);
    }
    assertTrue(before.containsAll(children()), "a worker process is left");
  }

  private static EnvironmentSpec spec(Fault fault) {
    return new GymnasiumFamily(BadWorker.settings(fault)).find(ID).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          SILENT          | ": worker process gave no answer within 1 s, and was ended (allow more by"
          CHATTY          | ": worker process speaks another protocol: no message starts with 'Welco'"
          FOREIGN_VERSION | ": worker process speaks version 99 of the protocol, not 1"
          MUTE_EXIT       | ": worker process ended, exit code 3; its last words: out of luck"
          NO_GYMNASIUM    | ": ModuleNotFoundError: No module named 'x'"
          FOREIGN_SPACES  | ": worker process describes its spaces wrongly: "
          CUT_SPACES      | ": worker process describes its spaces wrongly: "
          """)
  void failuresAtTheStartAreNamed(Fault fault, String message) {
    var error = assertThrows(IllegalArgumentException.class, () -> spec(fault));
    assertStartsWith(ID + message.strip(), error.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          RAISES         | ", environment 1, step 3 of the episode: ValueError: no luck (x.py, line 7)"
          HANGS          | ": worker process gave no answer within 1 s, and was ended"
          EXITS          | ": worker process ended, exit code 3; its last words: out of luck"
          CUT_ANSWER     | ": worker process ended, exit code 3; its last words: out of luck"
          SHORT_ANSWER   | ": worker process sends an answer that is too short"
          LONG_ANSWER    | ": worker process sends an answer that is too long"
          FOREIGN_ANSWER | ": worker process speaks another protocol: message '?' where 's' is due"
          """)
  void failuresAmidAnEpisodeAreNamedEveryTime(Fault fault, String message) {
    try (VectorEnvironment vector = vector(spec(fault))) {
      double[] actions = new double[vector.count()];
      var error = assertThrows(WorkerException.class, () -> resetAndStepThrice(vector, actions));
      assertStartsWith(ID + message.strip(), error.getMessage());
      assertThrows(IllegalStateException.class, () -> vector.step(actions));
      assertEquals(
          error.getMessage(), assertThrows(WorkerException.class, vector::reset).getMessage());
    }
  }

  /** Fails in the third step, or in a limit of time earlier on a slow machine. */
  private static void resetAndStepThrice(VectorEnvironment vector, double[] actions) {
    vector.reset();
    for (int i = 0; i < 3; i++) {
      vector.step(actions);
    }
  }

  private static VectorEnvironment vector(EnvironmentSpec spec) {
    return new VectorEnvironment(spec, 2, new RandomStreams(1), Workers.inline());
  }

  private static void assertStartsWith(String beginning, String text) {
    assertTrue(text.startsWith(beginning), text);
  }

  @Test
  void impossibleNumbersAreNamed() {
    assertEquals(
        ID + ", environment 0, step 3 of the episode: observation[0] is NaN",
        numberError(Fault.NAN_OBSERVATION));
    assertEquals(
        ID + ", environment 0, step 3 of the episode: reward is Infinity",
        numberError(Fault.INFINITE_REWARD));
  }

  private static String numberError(Fault fault) {
    try (VectorEnvironment vector = vector(spec(fault))) {
      vector.reset();
      vector.step(new double[2]);
      vector.step(new double[2]);
      return assertThrows(EnvironmentException.class, () -> vector.step(new double[2]))
          .getMessage();
    } finally {
      endIdleWorkers();
    }
  }

  /** They would end by themselves, but not before half a minute has passed. */
  private static void endIdleWorkers() {
    ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void aGoodWorkerServesAndIsUsedAgain() {
    GymnasiumFamily family = new GymnasiumFamily(BadWorker.settings(Fault.NONE));
    EnvironmentSpec spec = family.find(ID).orElseThrow();
    assertEquals(OptionalDouble.of(195), spec.rewardThreshold());
    Set<Long> first = children();
    for (int round = 0; round < 3; round++) {
      try (VectorEnvironment vector = vector(spec)) {
        vector.reset();
        assertEquals("Discrete(2)", vector.actionSpace().describe());
        vector.step(new double[] {0, 1});
        assertArrayEquals(new double[] {1, 2, 1, 2}, vector.observations());
        assertArrayEquals(new double[] {1, 1}, vector.rewards());
      }
    }
    assertEquals(first, children());
    endIdleWorkers();
  }

  @Test
  void aWorkerThatFailsToCloseDoesNotFailTheRun() {
    try (VectorEnvironment vector = vector(spec(Fault.FAILS_TO_CLOSE))) {
      vector.reset();
    }
  }

  @Test
  void aWorkerThatIsKilledIsNamed() {
    try (VectorEnvironment vector = vector(spec(Fault.NONE))) {
      vector.reset();
      endIdleWorkers();
      var error = assertThrows(WorkerException.class, () -> vector.step(new double[2]));
      assertStartsWith(ID + ": worker process ended, killed by signal 9", error.getMessage());
    }
  }

  @Test
  void aProgramThatIsMissingIsNamed() {
    Duration limit = Duration.ofSeconds(1);
    WorkerSettings settings = new WorkerSettings(List.of("no-such-python"), limit, limit);
    var error =
        assertThrows(IllegalArgumentException.class, () -> new GymnasiumFamily(settings).find(ID));
    assertEquals(ID + ": 'no-such-python' cannot be started", error.getMessage());
  }

  @Test
  void otherIdsAreLeftToOthers() {
    GymnasiumFamily family = new GymnasiumFamily(BadWorker.settings(Fault.SILENT));
    assertTrue(Stream.of("CartPole-v1", "gymnasium", "").allMatch(id -> family.find(id).isEmpty()));
    assertEquals(List.of(), family.specs());
  }
}
