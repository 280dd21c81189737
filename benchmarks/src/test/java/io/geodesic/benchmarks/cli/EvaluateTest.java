package io.geodesic.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.benchmarks.SmallRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

  @TempDir private Path folder;

  private Path train(String environment) {
    Cli.run(
        "train",
        "--env",
        environment,
        "--algo",
        "vpg",
        "--steps",
        32,
        "--envs",
        2,
        "--set",
        "horizon=8",
        "--set",
        "hidden=4",
        "--set",
        "evaluationEpisodes=1",
        "--out",
        folder);
    return folder.resolve(environment + "/vpg/seed-0");
  }

  private static int frames(Path gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
      reader.setInput(in);
      return reader.getNumImages(true);
    }
  }

  private List<Path> gifs() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !Files.isDirectory(file)).toList();
    }
  }

  /** CartPole changes on each of its steps, a fiftieth of a second each. */
  @Test
  void filmShowsTheFirstEpisodeThatIsEvaluated() throws IOException {
    Path run = train("CartPole-v1");
    Path gif = folder.resolve("film.gif");
    Cli cli = Cli.run("evaluate", run, "--episodes", 1, "--gif", gif);
    assertEquals(0, cli.code(), cli.err());
    int frames = frames(gif);
    List<String> lines = cli.out().lines().toList();
    assertTrue(
        lines.get(1).endsWith("mean length " + (frames - 1) + ".0"), cli.out() + ", " + frames);
    double seconds = (frames - 1) / 50.0 + 1;
    assertEquals(
        String.format(Locale.ROOT, "%s: %d frames, %.1f s", gif, frames, seconds), lines.get(2));
    byte[] bytes = Files.readAllBytes(gif);
    Cli again = Cli.run("evaluate", run, "--episodes", 5, "--gif", gif);
    assertEquals(lines.get(2), again.out().lines().toList().get(2));
    assertArrayEquals(bytes, Files.readAllBytes(gif));
    Cli plain = Cli.run("evaluate", run, "--episodes", 5);
    assertEquals(plain.out().lines().toList(), again.out().lines().limit(2).toList());
  }

  @Test
  void runThatCannotBeDrawnIsOneLineAndNoFile() throws IOException {
    Path run = train("LQR-2-1");
    Cli cli = Cli.run("evaluate", run, "--gif", folder.resolve("film.gif"));
    assertEquals(2, cli.code());
    assertTrue(cli.err().startsWith("geodesic: environment 'LQR-2-1' cannot be drawn (allowed:"));
    assertEquals(List.of(), gifs());
  }

  @Test
  void failureInAnEpisodeLeavesNoFile() throws IOException {
    Path gif = folder.resolve("film.gif");
    Cli cli =
        Cli.run("evaluate", "--random", "--env", SmallRuns.BROKEN, "--episodes", 200, "--gif", gif);
    assertEquals(1, cli.code());
    assertEquals(1, cli.err().lines().count(), cli.err());
    assertTrue(cli.err().contains("reward is NaN"), cli.err());
    assertEquals(List.of(), gifs());
  }

  @Test
  void randomPolicyHasALineForEachEnvironment() {
    Cli cli = Cli.run("evaluate", "--random", "--env", "MinAtar/Freeway-v1,TwoStates,CartPole-v1");
    assertEquals(0, cli.code(), cli.err());
    List<String> lines = cli.out().lines().toList();
    assertEquals(4, lines.size());
    assertTrue(
        lines.get(0).matches("environment +episodes +mean return +mean length"), lines.get(0));
    assertTrue(
        lines.get(1).matches("MinAtar/Freeway-v1 +10 +[0-9.]+ ± [0-9.]+ +2501.0 ± 0.0"),
        lines.get(1));
    assertTrue(lines.get(3).matches("CartPole-v1 +10 +([0-9.]+ ± [0-9.]+) +\\1"), lines.get(3));
  }

  @Test
  void seedChoosesTheEpisodesOfTheRandomPolicy() throws IOException {
    Cli zero = random("--seed", 0);
    assertEquals(zero, random());
    assertEquals(zero, random("--seed", "0"));
    assertTrue(!zero.equals(random("--seed", 1)));
    Path gif = folder.resolve("film.gif");
    Cli filmed = random("--gif", gif);
    assertEquals(zero.out().lines().toList(), filmed.out().lines().limit(2).toList());
    assertEquals(List.of(gif), gifs());
    Cli one = random("--episodes", 1);
    assertTrue(one.out().lines().toList().get(1).endsWith(frames(gif) - 1 + ".0"), one.out());
  }

  private static Cli random(Object... more) {
    return Cli.run(
        Stream.concat(Stream.of("evaluate", "--random", "--env", "CartPole-v1"), Stream.of(more))
            .toArray());
  }
}
