package io.geodesic.environments.rendering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.Environments;
import io.geodesic.environments.core.Environment;
import io.geodesic.environments.core.Outcome;
import io.geodesic.environments.registry.EnvironmentSpec;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilmTest {
  private static final OptionalInt ENDLESS = OptionalInt.empty();

  @TempDir private Path folder;

  /** Plays an episode whose steps take the given action, and so many steps more. */
  private static void play(Environment environment, double action, int more) {
    RandomStream random = new RandomStreams(1).stream("environment");
    double[] observation = new double[environment.observationSpace().size()];
    Outcome outcome = new Outcome();
    environment.reset(random, observation, 0);
    do {
      environment.step(new double[] {action}, 0, observation, 0, outcome);
    } while (!outcome.done());
    environment.reset(random, observation, 0);
    for (int i = 0; i < more; i++) {
      environment.step(new double[] {action}, 0, observation, 0, outcome);
    }
  }

  private GifFrames film(EnvironmentSpec spec, double action) throws IOException {
    Path file = folder.resolve("film.gif");
    try (Film film = Film.into(file)) {
      play(film.record(spec).make(), action, 3);
      film.save();
      GifFrames frames = GifFrames.read(file);
      assertEquals(frames.images().size(), film.frames());
      assertEquals(frames.duration() / 100.0, film.seconds());
      return frames;
    }
  }

  private static int barLength(BufferedImage image) {
    int length = 0;
    while (image.getRGB(length, 10) == Ink.RED.color().getRGB()) {
      length++;
    }
    return length;
  }

  private static List<Integer> barLengths(GifFrames frames) {
    return frames.images().stream().map(FilmTest::barLength).toList();
  }

  @Test
  void everyStepOfTheFirstEpisodeIsAFrame() throws IOException {
    GifFrames frames = film(Dial.spec(20, 5, ENDLESS), 1);
    assertEquals(List.of(0, 1, 2, 3, 4, 5), barLengths(frames));
    assertEquals(List.of(5, 5, 5, 5, 5, 100), frames.delays());
    assertTrue(frames.loops());
  }

  @Test
  void episodeThatATimeLimitEndsIsFilmedToItsEnd() throws IOException {
    GifFrames frames = film(Dial.spec(20, 1000, OptionalInt.of(3)), 1);
    assertEquals(List.of(0, 1, 2, 3), barLengths(frames));
  }

  @Test
  void fractionsOfTheClockAddUp() throws IOException {
    GifFrames frames = film(Dial.spec(15, 6, ENDLESS), 1);
    assertEquals(List.of(7, 6, 7, 7, 6, 7, 100), frames.delays());
  }

  @Test
  void fastStepsAreSkippedInRealTimeButTheLastIsShown() throws IOException {
    GifFrames frames = film(Dial.spec(125, 50, ENDLESS), 1);
    assertEquals(50, barLength(frames.images().get(frames.images().size() - 1)));
    List<Integer> running = frames.delays().subList(0, frames.delays().size() - 1);
    assertTrue(running.stream().allMatch(delay -> delay >= 2 && delay <= 3), running::toString);
    assertEquals(40, running.stream().mapToInt(Integer::intValue).sum(), 1);
  }

  @Test
  void stepsThatChangeNothingProlongTheFrame() throws IOException {
    GifFrames frames = film(Dial.spec(10, 1000, OptionalInt.of(7)), 0);
    assertEquals(1, frames.images().size());
    assertEquals(70 + 100, frames.duration());
  }

  @Test
  void longEpisodeIsCutAfterThreeMinutes() throws IOException {
    GifFrames frames = film(Dial.spec(1, 1000, OptionalInt.of(999)), 0.25);
    assertEquals(18000 + 100, frames.duration());
  }

  @Test
  void framesHaveTheColoursOfThePicture() throws IOException {
    EnvironmentSpec spec = Environments.standard().spec("Taxi-v4");
    Environment twin = spec.make();
    GifFrames frames = film(spec, 0);
    double[] observation = new double[twin.observationSpace().size()];
    twin.reset(new RandomStreams(1).stream("environment"), observation, 0);
    BufferedImage picture = Pictures.draw(twin);
    BufferedImage shown = frames.images().get(0);
    List<Integer> inks = Stream.of(Ink.values()).map(ink -> ink.color().getRGB()).toList();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int expected = picture.getRGB(x, y);
        int allowed = inks.contains(expected) ? 0 : 60;
        assertTrue(distance(expected, shown.getRGB(x, y)) <= allowed, x + ", " + y);
      }
    }
  }

  private static int distance(int one, int two) {
    int largest = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      largest = Math.max(largest, Math.abs((one >> shift & 0xFF) - (two >> shift & 0xFF)));
    }
    return largest;
  }

  @Test
  void sameEpisodeGivesTheSameBytes() throws IOException {
    EnvironmentSpec spec = Environments.standard().spec("CartPole-v1");
    film(spec, 1);
    byte[] first = Files.readAllBytes(folder.resolve("film.gif"));
    film(spec, 1);
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("film.gif")));
  }

  @Test
  void onlyTheFirstCopyIsFilmed() throws IOException {
    Path file = folder.resolve("film.gif");
    try (Film film = Film.into(file)) {
      EnvironmentSpec spec = film.record(Dial.spec(20, 4, ENDLESS));
      Environment first = spec.make();
      play(spec.make(), 0.5, 0);
      play(first, 1, 0);
      film.save();
    }
    assertEquals(List.of(0, 1, 2, 3, 4), barLengths(GifFrames.read(file)));
  }

  @Test
  void filmThatIsNotSavedLeavesNothing() throws IOException {
    try (Film film = Film.into(folder.resolve("film.gif"))) {
      play(film.record(Dial.spec(20, 4, ENDLESS)).make(), 1, 0);
    }
    assertEquals(List.of(), files());
  }

  @Test
  void filmReplacesTheFileOnlyWhenItIsSaved() throws IOException {
    Path file = Files.writeString(folder.resolve("film.gif"), "old");
    try (Film film = Film.into(file)) {
      play(film.record(Dial.spec(20, 4, ENDLESS)).make(), 1, 0);
      assertEquals("old", Files.readString(file));
      film.save();
    }
    assertEquals(5, GifFrames.read(file).images().size());
    assertEquals(List.of(file), files());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"film", "film.png", "nowhere/film.gif", "taken.gif"})
  void placeWhereNoFilmCanBeWrittenIsRefused(String name) throws IOException {
    Files.createDirectory(folder.resolve("taken.gif"));
    Path file = folder.resolve(name);
    Exception refusal = assertThrows(IllegalArgumentException.class, () -> Film.into(file));
    assertTrue(refusal.getMessage().startsWith("cannot write '" + file + "': "));
    assertEquals(List.of(folder.resolve("taken.gif")), files());
  }

  @Test
  void undrawableEnvironmentIsRefusedByName() {
    try (Film film = Film.into(folder.resolve("film.gif"))) {
      EnvironmentSpec spec = film.record(Environments.standard().spec("LQR-2-1"));
      Exception refusal = assertThrows(IllegalArgumentException.class, spec::make);
      assertTrue(refusal.getMessage().startsWith("environment 'LQR-2-1' cannot be drawn (allowed"));
    }
  }

  @Test
  void filmWithoutEpisodeCannotBeSaved() throws IOException {
    try (Film film = Film.into(folder.resolve("film.gif"))) {
      assertThrows(IllegalStateException.class, film::save);
      film.record(Dial.spec(20, 4, ENDLESS)).make();
      assertThrows(IllegalStateException.class, film::save);
    }
    assertEquals(List.of(), files());
  }
}
