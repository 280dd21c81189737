package io.geodesic.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.geodesic.benchmarks.SmallRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "compare", "train", "evaluate", "report", "bench", "trace", "list"})
  void everyCommandHasHelp(String command) {
    Cli cli = command.isEmpty() ? Cli.run("--help") : Cli.run(command, "--help");
    assertEquals(0, cli.code());
    assertTrue(cli.out().startsWith("Usage: geodesic " + command), cli.out());
    assertEquals("", cli.err());
  }

  @Test
  void versionNamesBuildAndKernels() {
    Cli cli = Cli.run("--version");
    assertEquals(0, cli.code());
    assertTrue(cli.out().startsWith("geodesic "), cli.out());
    assertTrue(cli.out().contains("kernels"), cli.out());
  }

  @Test
  void compareKeepsWhatSucceedsAndReportsIt() throws IOException {
    Cli cli = compare();
    assertEquals(1, cli.code());
    assertEquals(2, cli.err().lines().filter(line -> line.startsWith("geodesic: ")).count());
    assertTrue(cli.out().contains("CartPole-v1"), cli.out());
    assertTrue(cli.out().contains(folder.resolve("report/index.html").toString()), cli.out());
    for (String label : List.of("ppo", "trpo+exact")) {
      for (int seed = 0; seed < 2; seed++) {
        Path status = folder.resolve("CartPole-v1/" + label + "/seed-" + seed + "/status.json");
        assertEquals("finished", JSON.readTree(status.toFile()).path("status").asText());
      }
    }
    JsonNode failed =
        JSON.readTree(folder.resolve(SmallRuns.BROKEN + "/ppo/seed-1/status.json").toFile());
    assertEquals("failed", failed.path("status").asText());
    assertTrue(failed.path("error").asText().contains("NaN"));
  }

  private Cli compare() {
    return Cli.run(
                    "compare",
                    "--env",
                    "CartPole-v1",
                    "--algo",
                    "ppo,trpo+exact",
                    "--seeds",
                    2,
                    "--steps",
                    64,
                    "--envs",
                    2,
                    "--jobs",
                    2,
                    "--out",
                    folder,
                    "--set",
                    "horizon=16",
                    "--set",
                    "hidden=4",
                    "--set",
                    "evaluationEpisodes=1")
                .code()
            != 0
        ? new Cli(-1, "", "the first comparison failed")
        : Cli.run(
            "compare",
            "--env",
            SmallRuns.BROKEN,
            "--algo",
            "ppo",
            "--seeds",
            2,
            "--steps",
            640,
            "--envs",
            2,
            "--out",
            folder,
            "--set",
            "horizon=16",
            "--set",
            "hidden=4");
  }

  @Test
  void evaluateRepeatsItself() {
    Cli.run(
        "train",
        "--env",
        "CartPole-v1",
        "--algo",
        "ppo",
        "--steps",
        64,
        "--envs",
        2,
        "--set",
        "horizon=16",
        "--set",
        "hidden=4",
        "--out",
        folder);
    Path run = folder.resolve("CartPole-v1/ppo/seed-0");
    Cli cli = Cli.run("evaluate", run, "--episodes", 3);
    assertEquals(0, cli.code(), cli.err());
    assertTrue(cli.out().startsWith("CartPole-v1 ppo seed 0 after 64 steps, 3 episodes"));
    assertEquals(cli, Cli.run("evaluate", run.resolve("checkpoint"), "--episodes", 3));
  }

  /** No pole falls within five steps. */
  @Test
  void evaluateKeepsTheWrappersOfTheRun() throws IOException {
    String[] training = {
      "train",
      "--env",
      "CartPole-v1",
      "--algo",
      "ppo",
      "--steps",
      "64",
      "--envs",
      "2",
      "--set",
      "horizon=16",
      "--set",
      "hidden=4",
      "--set",
      "frameStack=3",
      "--set",
      "timeLimit=5",
      "--out",
      folder.toString()
    };
    assertEquals(0, Cli.run((Object[]) training).code());
    Path run = folder.resolve("CartPole-v1/ppo/seed-0");
    assertEquals(
        "[\"FrameStack(3)\",\"TimeLimit(5)\"]",
        JSON.readTree(run.resolve("config.json").toFile()).path("wrappers").toString());
    assertTrue(Cli.run("evaluate", run, "--episodes", 3).out().contains("mean length 5.0"));
  }

  @Test
  void traceNumbersReadBackToTheSameDoubles() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("trace.json"),
            "{\"env\":\"CartPole-v1\",\"state\":[0.1,0.30000000000000004,2.3999,1e-17],"
                + "\"actions\":[0,[1],1]}");
    Cli cli = Cli.run("trace", "--env", "CartPole-v1", "--input", input);
    assertEquals(0, cli.code(), cli.err());
    List<String> lines = cli.out().lines().toList();
    assertEquals(4, lines.size());
    JsonNode first = JSON.readTree(lines.get(0));
    assertEquals(0.30000000000000004, first.path("state").get(1).doubleValue());
    assertEquals(1e-17, first.path("state").get(3).doubleValue());
    assertTrue(lines.get(1).startsWith("{\"obs\":["), lines.get(1));
    assertTrue(JSON.readTree(lines.get(1)).path("terminated").asBoolean());
  }

  @Test
  void traceSetsAStateBeforeEachActionWhereGiven() throws IOException {
    Path input =
        Files.writeString(
            folder.resolve("trace.json"),
            "{\"state\":[0,0],\"actions\":[[0.5],[0.5]],\"states\":[[1,2],[1,2]]}");
    Cli cli = Cli.run("trace", "--env", "Pendulum-v1", "--input", input);
    List<String> lines = cli.out().lines().toList();
    assertEquals(3, lines.size(), cli.err());
    assertEquals(lines.get(1), lines.get(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "{\"env\":\"CartPole-v1\"",
        "{\"env\":\"CartPole-v1\",\"state\":\"x\",\"actions\":[]}",
        "{\"env\":\"CartPole-v1\",\"state\":[0,0,0,0],\"actions\":[\"left\"]}",
        "{\"env\":\"CartPole-v1\",\"state\":[0,0,0,0]}",
        "{\"env\":\"CartPole-v1\",\"state\":[0,0,0],\"actions\":[0]}",
        "{\"env\":\"CartPole-v1\",\"state\":[0,0,0,0],\"actions\":[2]}",
        "{\"env\":\"Pendulum-v1\",\"state\":[0,0],\"actions\":[[0]]}",
        "{\"env\":\"CartPole-v1\",\"state\":[0,0,0,0],\"actions\":[0],\"states\":[]}",
      })
  void malformedTraceIsOneClearLine(String json) throws IOException {
    Path input = Files.writeString(folder.resolve("trace.json"), json);
    Cli cli = Cli.run("trace", "--env", "CartPole-v1", "--input", input);
    assertEquals(2, cli.code());
    assertEquals(1, cli.err().lines().count(), cli.err());
    assertEquals("", cli.out());
  }

  @Test
  void listsAreTheSameAsTextAndAsJson() throws IOException {
    for (String topic : List.of("envs", "algorithms", "curvatures")) {
      Cli text = Cli.run("list", topic);
      JsonNode json = JSON.readTree(Cli.run("list", topic, "--json").out());
      List<String> lines = text.out().lines().toList();
      assertTrue(lines.size() >= json.size(), text.out()); // reasons may follow
      for (int i = 0; i < json.size(); i++) {
        assertTrue(lines.get(i).startsWith(json.get(i).path("id").asText()), lines.get(i));
      }
    }
    JsonNode all = JSON.readTree(Cli.run("list", "--json").out());
    assertEquals(3, all.size());
  }

  @Test
  void settingsListedAreThoseThatSetTakes() throws IOException {
    JsonNode rows = JSON.readTree(Cli.run("list", "settings", "trpo", "--json").out());
    for (JsonNode row : rows) {
      assertTrue(row.path("description").asText().length() > 5, row.toString());
      assertTrue(row.path("allowed").asText().length() > 1, row.toString());
    }
    assertTrue(rows.findValuesAsText("key").containsAll(List.of("maxKl", "gamma", "hidden")));
  }
}
