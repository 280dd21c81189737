package io.geodesic.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.benchmarks.SmallRuns;
import io.geodesic.benchmarks.run.RecordedRun.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedRunTest {

  private final Catalog catalog = SmallRuns.catalog();

  @TempDir private Path out;

  @Test
  void finishedRunLeavesAllFiles() throws IOException {
    RunSpec spec = SmallRuns.spec(catalog, "CartPole-v1", "ppo", 1);
    RunOutcome outcome = run(spec, "a").start(RecordedRunTest::ignore);
    RunDirectory directory = outcome.directory();
    assertFalse(outcome.isFailed(), () -> outcome.failure().toString());
    assertEquals(out.resolve("a/CartPole-v1/ppo/seed-1"), directory.path());
    JsonNode config = JsonFile.read(directory.config());
    assertEquals("CartPole-v1", config.path("env").asText());
    assertEquals(475, config.path("rewardThreshold").asDouble());
    assertEquals(List.of(4), List.of(config.path("settings").path("hidden").get(0).asInt()));
    assertTrue(config.path("versions").has("gitCommit"));
    assertEquals("finished", JsonFile.read(directory.status()).path("status").asText());
    List<String> progress = Files.readAllLines(directory.progress());
    assertEquals(6, progress.size());
    assertTrue(progress.get(0).startsWith("time/iterations,time/total_timesteps,time/time_e"));
    assertTrue(progress.get(5).startsWith("5,160,"));
    assertEquals(
        160,
        SavedRun.read(directory.path(), catalog)
            .evaluate(catalog, 2, true, UnaryOperator.identity())
            .timesteps());
    String header = Files.readAllLines(directory.monitor()).get(0);
    assertEquals(
        "CartPole-v1", JsonFile.MAPPER.readTree(header.substring(1)).path("env_id").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "ppo,1",
    "ppo,3",
    "ppo-kl,3",
    "acktr,2",
    "acktr-continuous,3",
    "acktr-discrete,2",
    "trpo+exact,4",
    "a2c,5"
  })
  void resumedRunEqualsAnUninterruptedOne(String method, int crash) throws IOException {
    RunSpec spec = SmallRuns.spec(catalog, "CartPole-v1", method, 7);
    RunDirectory whole = run(spec, "whole").start(RecordedRunTest::ignore).directory();

    RunOutcome broken = run(spec, "broken").start(failAt(crash));
    assertTrue(broken.isFailed());
    Files.writeString(broken.directory().progress(), "9,9,torn", StandardOpenOption.APPEND);
    Files.writeString(broken.directory().monitor(), "1.0,", StandardOpenOption.APPEND);
    RunOutcome resumed = run(spec, "broken").resume(RecordedRunTest::ignore);

    assertFalse(resumed.isFailed(), () -> resumed.failure().toString());
    assertEquals(RecordedRows.read(whole), RecordedRows.read(resumed.directory()));
    assertArrayEquals(model(whole), model(resumed.directory()));
  }

  @Test
  void checkpointWhoseReplacementWasInterruptedIsResumed() throws IOException {
    RunSpec spec = SmallRuns.spec(catalog, "CartPole-v1", "vpg", 3);
    RunDirectory directory = run(spec, "a").start(failAt(3)).directory();
    Files.move(directory.checkpoint(), directory.checkpoint().resolveSibling("checkpoint.tmp-old"));
    List<Double> iterations = new ArrayList<>();
    run(spec, "a").resume(row -> iterations.add(row.number(ProgressColumn.ITERATIONS)));
    assertEquals(List.of(3.0, 4.0, 5.0), iterations);
  }

  @Test
  void failureIsRecordedAndReturned() {
    RunSpec spec = SmallRuns.spec(catalog, SmallRuns.BROKEN, "vpg", 0);
    RunOutcome outcome = run(spec, "a").start(RecordedRunTest::ignore);
    assertTrue(outcome.isFailed());
    RunStatus status = outcome.directory().readStatus().orElseThrow();
    assertEquals(RunStatus.State.FAILED, status.state());
    assertTrue(status.error().contains("reward"), status.error());
    assertTrue(status.error().contains("NaN"), status.error());
    assertTrue(status.wallSeconds() > 0);
  }

  @Test
  void startingAgainSetsTheEarlierRunAside() throws IOException {
    RunSpec spec = SmallRuns.spec(catalog, "CartPole-v1", "vpg", 0);
    Path path = run(spec, "a").start(RecordedRunTest::ignore).directory().path();
    byte[] first = Files.readAllBytes(path.resolve("progress.csv"));
    run(spec, "a").start(RecordedRunTest::ignore);
    run(spec, "a").start(RecordedRunTest::ignore);
    assertArrayEquals(first, Files.readAllBytes(path.resolveSibling("seed-0~1~/progress.csv")));
    assertTrue(Files.exists(path.resolveSibling("seed-0~2~/status.json")));
    assertTrue(Files.exists(path.resolve("status.json")));
  }

  @Test
  void resumingAFinishedRunChangesNothing() throws IOException {
    RunSpec spec = SmallRuns.spec(catalog, "CartPole-v1", "vpg", 0);
    RunDirectory directory = run(spec, "a").start(RecordedRunTest::ignore).directory();
    String before = Files.readString(directory.progress());
    RunOutcome outcome = run(spec, "a").resume(failAt(1));
    assertFalse(outcome.isFailed());
    assertEquals(before, Files.readString(directory.progress()));
  }

  @Test
  void resumingWithOtherSettingsIsRefused() {
    RunSpec spec = SmallRuns.spec(catalog, "CartPole-v1", "vpg", 0);
    run(spec, "a").start(failAt(2));
    RunSpec other =
        new RunSpec(
            new RunConfig(
                "CartPole-v1",
                "vpg",
                "identity",
                0,
                160,
                2,
                spec.config().settings().with("gamma", "0.5")),
            "vpg",
            spec.rewardThreshold(),
            spec.environmentVersions());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> run(other, "a").checkResumable());
    Object gamma = spec.config().settings().toMap().get("gamma");
    assertTrue(e.getMessage().endsWith("gamma = " + gamma + ", not 0.5"), e.getMessage());
  }

  @Test
  void versionsOfTheEnvironmentAreRecordedAndResumingWithOthersIsRefused() throws IOException {
    RunSpec spec = SmallRuns.spec(catalog, "CartPole-v1", "vpg", 0);
    RunSpec on222 = withEngine(spec, "2.2.2");
    RunDirectory directory = run(on222, "a").start(failAt(2)).directory();
    assertEquals(
        "2.2.2", JsonFile.read(directory.config()).path("versions").path("engine").asText());
    run(on222, "a").checkResumable();
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> run(withEngine(spec, "3.14.0"), "a").checkResumable());
    assertTrue(
        e.getMessage().endsWith("versions.engine = \"2.2.2\", not \"3.14.0\""), e.getMessage());
  }

  private static RunSpec withEngine(RunSpec spec, String version) {
    return new RunSpec(
        spec.config(), spec.label(), spec.rewardThreshold(), Map.of("engine", version));
  }

  private RecordedRun run(RunSpec spec, String folder) {
    RunDirectory directory = spec.directory(out.resolve(folder));
    return new RecordedRun(spec, directory, new Means(catalog, 1, Duration.ZERO));
  }

  private static void ignore(ProgressRow row) {}

  private static Consumer<ProgressRow> failAt(int iteration) {
    return row -> {
      if (row.number(ProgressColumn.ITERATIONS) == iteration) {
        throw new IllegalStateException("crash");
      }
    };
  }

  private static byte[] model(RunDirectory directory) throws IOException {
    return Files.readAllBytes(directory.checkpoint().resolve("model.safetensors"));
  }
}
