package io.geodesic.reports.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.synthetic.SyntheticRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunArchiveTest {

  @TempDir private Path root;

  private List<String> labels(Path... roots) {
    return RunArchive.open(List.of(roots)).groups().stream().map(RunGroup::label).toList();
  }

  @Test
  void seedsAreGroupedByLabelFromThePlainestAlgorithmOn() {
    SyntheticRun.comparison(root);
    RunArchive archive = RunArchive.open(List.of(root));
    assertEquals(List.of("CartPole-v1"), archive.environments());
    assertEquals(List.of("npg", "trpo", "acktr", "ppo"), labels(root));
    for (RunGroup group : archive.groups()) {
      assertArrayEquals(
          new long[] {0, 1, 2, 3, 4},
          group.usable().stream().mapToLong(run -> run.id().seed()).toArray());
    }
  }

  @Test
  void anyLevelOfTheTreeCanBeTheRoot() {
    Path run = new SyntheticRun(root, "CartPole-v1", "trpo+kfac", 3).write();
    for (Path at = run; !at.equals(root.getParent()); at = at.getParent()) {
      assertEquals(List.of("trpo+kfac"), labels(at), at.toString());
    }
  }

  @Test
  void theSameRootTwiceCountsOnce() {
    SyntheticRun.comparison(root);
    RunArchive archive = RunArchive.open(List.of(root, root.resolve("CartPole-v1"), root));
    assertEquals(20, archive.groups().stream().mapToInt(group -> group.runs().size()).sum());
  }

  @Test
  void disjointSeedsOfTwoRootsAreOneGroup() {
    new SyntheticRun(root.resolve("a"), "CartPole-v1", "trpo", 0).write();
    new SyntheticRun(root.resolve("b"), "CartPole-v1", "trpo", 1).write();
    assertEquals(List.of("trpo"), labels(root.resolve("a"), root.resolve("b")));
  }

  @Test
  void equalRunsOfTwoExperimentsAreToldApartByTheirNames() {
    for (String name : List.of("baseline", "tuned")) {
      new SyntheticRun(root.resolve(name), "CartPole-v1", "trpo", 0).write();
    }
    new SyntheticRun(root.resolve("tuned"), "CartPole-v1", "ppo", 0).write();
    List<String> expected = List.of("trpo (baseline)", "trpo (tuned)", "ppo");
    assertEquals(expected, labels(root.resolve("baseline"), root.resolve("tuned")));
    assertEquals(expected, labels(root));
  }

  @Test
  void unreadableRunsAreKeptAsSuch() throws Exception {
    new SyntheticRun(root, "CartPole-v1", "trpo", 0).write();
    Files.createDirectories(root.resolve("CartPole-v1/trpo/seed-1"));
    RunGroup group = RunArchive.open(List.of(root)).groups().get(0);
    assertEquals(RunState.UNREADABLE, group.runs().get(1).outcome().state());
    assertEquals(1, group.usable().size());
  }

  @Test
  void nothingReadableIsOneClearError() throws Exception {
    assertError("no recorded runs under", root);
    assertError("no such run directory", root.resolve("absent"));
    Files.createDirectories(root.resolve("CartPole-v1/trpo/seed-1"));
    assertError("no readable run under", root);
  }

  private static void assertError(String expected, Path at) {
    Exception error =
        assertThrows(IllegalArgumentException.class, () -> RunArchive.open(List.of(at)));
    assertTrue(error.getMessage().contains(expected), error.getMessage());
    assertTrue(error.getMessage().contains(at.toString()), error.getMessage());
  }
}
