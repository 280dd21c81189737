package io.geodesic.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.benchmarks.SmallRuns;
import io.geodesic.environments.gymnasium.GymnasiumFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongInputTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "comprae | unknown command 'comprae'; did you mean 'compare'?",
        "compare --seedz 3 | unknown option '--seedz'; did you mean '--seeds'?",
        "compare --seeds x | Invalid value for option '--seeds'",
        "compare --seeds 0 | --seeds = 0 is out of range; allowed: >= 1",
        "compare --jobs 0 | --jobs = 0 is out of range; allowed: >= 1",
        "compare --steps -5 | --steps = -5 is out of range; allowed: >= 1",
        "compare --envs 0 | --envs = 0 is out of range; allowed: >= 1",
        "compare --env CartPol-v1 | unknown environment 'CartPol-v1'; did you mean 'CartPole-v",
        "compare --algo trop | unknown algorithm 'trop'; did you mean 'trpo'?",
        "compare --algo trpo+kfca | unknown curvature 'kfca'; did you mean 'kfac'?",
        "compare --set max_kl=1 | unknown npg setting 'max_kl'; did you mean 'maxKl'?",
        "compare --set maxKl=-1 | setting 'maxKl' = -1 is out of range; allowed: (0, 10]",
        "compare --set maxKl=NaN | setting 'maxKl' = NaN is not a finite number",
        "compare --set maxKl | setting 'maxKl' must be written as key=value",
        "train --algo trpo | Missing required option: '--env=ID'",
        "train --env CartPole-v1 --algo ppo --set epoch=2.5 | unknown ppo setting 'epoch'",
        "train --env CartPole-v1 --algo trpo+cg --curvature kfac | --algo names curvature 'cg'",
        "train --env CartPole-v1 --algo trpo --curvature kfca | unknown curvature 'kfca'",
        "train --env CartPole-v1 --algo trpo --threads 0 | --threads = 0 is out of range",
        "evaluate nowhere | cannot read checkpoint nowhere: it is missing",
        "train --env CartPole-v1 --algo ppo --set rescaleActions=true"
            + " | setting 'rescaleActions' = true does not fit CartPole-v1",
        "compare --set timeLimit=-2 | setting 'timeLimit' = -2 is out of range",
        "evaluate nowhere --episodes 0 | --episodes = 0 is out of range; allowed: >= 1",
        "evaluate | evaluate needs a RUN_OR_CHECKPOINT, or --random --env ID",
        "evaluate nowhere --gif film.png | cannot write 'film.png': the name must end in .gif",
        "evaluate nowhere --gif nowhere/a.gif | cannot write 'nowhere/a.gif': there is no folder",
        "evaluate nowhere --env CartPole-v1 | --env goes with --random",
        "evaluate nowhere --seed 3 | --seed goes with --random",
        "evaluate nowhere --random --env CartPole-v1 | --random takes no run; leave out nowhere",
        "evaluate --random | --random needs --env ID",
        "evaluate --random --env CartPol-v1 | unknown environment 'CartPol-v1'; did you mean",
        "evaluate --random --env TwoStates --deterministic | --random and --deterministic exclude",
        "evaluate --random --env CartPole-v1 --episodes 0 | --episodes = 0 is out of range",
        "evaluate --random --env CartPole-v1 --seed x | Invalid value for option '--seed'",
        "evaluate --random --env CartPole-v1,Acrobot-v1 --gif a.gif | --gif films one environment",
        "evaluate --random --env CartPole-v1 --gif film | cannot write 'film': the name must end",
        "report nowhere | nowhere",
        "report nowhere --format gif | Invalid value for option '--format'",
        "bench gem | unknown benchmark 'gem'; did you mean 'gemm'?",
        "trace --env CartPole-v1 --input nowhere.json | input 'nowhere.json' does not exist",
        "list algorithm | unknown list 'algorithm'; did you mean 'algorithms'?",
        "list settings | list settings needs an algorithm (allowed: vpg,",
        "list settings trop | unknown algorithm 'trop'; did you mean 'trpo'?",
      })
  void badUsageIsOneClearLineAndCode2(String command, String message) {
    Object[] words = (Object[]) command.split(" ");
    assertIsOneLine(Cli.run(words), 2, message);
  }

  @Test
  void pythonThatIsMissingIsNamed() {
    String before = System.getProperty(GymnasiumFamily.PYTHON);
    try {
      assertIsOneLine(
          Cli.run("train", "--python", "no-python", "--env", "gymnasium:X-v0", "--algo", "ppo"),
          2,
          "environment 'gymnasium:X-v0' is not available: no Python with Gymnasium found"
              + " (tried 'no-python': cannot be started); pip install gymnasium");
    } finally {
      if (before == null) {
        System.clearProperty(GymnasiumFamily.PYTHON);
      } else {
        System.setProperty(GymnasiumFamily.PYTHON, before);
      }
    }
  }

  @Test
  void missingCommandNamesTheCommands() {
    assertIsOneLine(Cli.run(), 2, "missing command (allowed: compare, train, evaluate,");
  }

  @Test
  void outputFolderInsideAFileIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Cli cli = train("CartPole-v1", file.resolve("runs"));
    assertIsOneLine(cli, 2, "cannot write into output folder '" + file.resolve("runs") + "'");
    assertEquals("", Files.readString(file));
  }

  @Test
  void damagedCheckpointIsRefused() throws IOException {
    assertEquals(0, train("CartPole-v1", folder).code());
    Path run = folder.resolve("CartPole-v1/vpg/seed-0");
    Path model = run.resolve("checkpoint/model.safetensors");
    byte[] bytes = Files.readAllBytes(model);
    Files.write(model, Arrays.copyOf(bytes, bytes.length / 2));
    assertIsOneLine(Cli.run("evaluate", run), 2, "model.safetensors");
    Files.delete(model);
    assertIsOneLine(Cli.run("evaluate", run.resolve("checkpoint")), 2, "model.safetensors");
  }

  @Test
  void resumingAnotherRunIsRefused() {
    assertEquals(0, train("CartPole-v1", folder).code());
    Cli cli =
        Cli.run(
            "train",
            "--env",
            "CartPole-v1",
            "--algo",
            "vpg",
            "--steps",
            99,
            "--out",
            folder,
            "--resume");
    assertIsOneLine(cli, 2, "cannot resume " + folder.resolve("CartPole-v1/vpg/seed-0"));
  }

  @Test
  void environmentThatReturnsNanFailsItsRun() {
    Cli cli = train(SmallRuns.BROKEN, folder);
    assertEquals(1, cli.code());
    String last = cli.err().lines().reduce((first, second) -> second).orElseThrow();
    assertTrue(last.startsWith("geodesic: BrokenPole-v0 vpg seed 0 failed: "), cli.err());
    assertTrue(last.contains("NaN"), last);
    assertFalse(cli.err().contains("\tat "), cli.err());
  }

  @Test
  void debugAddsTheStackTrace() {
    Cli cli = Cli.run("list", "nothing", "--debug");
    assertEquals(2, cli.code());
    assertTrue(cli.err().contains("\tat io.geodesic"), cli.err());
  }

  private static Cli train(String environment, Path out) {
    return Cli.run(
        "train",
        "--env",
        environment,
        "--algo",
        "vpg",
        "--steps",
        100,
        "--envs",
        2,
        "--out",
        out,
        "--set",
        "horizon=25",
        "--set",
        "hidden=4",
        "--set",
        "evaluationEpisodes=1");
  }

  private static void assertIsOneLine(Cli cli, int code, String message) {
    assertEquals(1, cli.err().lines().count(), cli.err());
    assertTrue(cli.err().startsWith("geodesic: "), cli.err());
    assertTrue(cli.err().contains(message), cli.err());
    assertEquals(code, cli.code());
    assertEquals("", cli.out());
  }
}
