package io.geodesic.reports.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.synthetic.SyntheticRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunDirectoryTest {

  private static final String STEPS_AND_RETURN = "time/total_timesteps,rollout/ep_rew_mean\n";

  @TempDir private Path root;

  private SyntheticRun run() {
    return new SyntheticRun(root, "CartPole-v1", "trpo", 4);
  }

  private Run read() {
    return RunDirectory.read(run().directory());
  }

  @Test
  void aFinishedRunReadsWithoutProblems() {
    run().write();
    Run run = read();
    assertEquals(new RunId("CartPole-v1", "trpo", 4), run.id());
    assertTrue(run.finished());
    assertEquals(List.of(), run.problems());
    assertEquals(60, run.tables().progress().rows());
    assertEquals(180, run.tables().episodes().rows());
    assertEquals(3, run.tables().evaluations().rows());
    assertEquals(475, run.rewardThreshold().orElseThrow());
    assertEquals(12, run.outcome().wallSeconds());
  }

  @Test
  void everyCutOfTheProgressKeepsTheCompleteRowsOnly() throws Exception {
    run().write();
    Path file = run().directory().resolve("progress.csv");
    String whole = Files.readString(file);
    double[] steps = read().tables().progress().column(Run.STEPS);
    for (int cut = whole.length() - 200; cut < whole.length(); cut++) {
      Files.writeString(file, whole.substring(0, cut));
      double[] kept = read().tables().progress().column(Run.STEPS);
      int complete = (int) whole.substring(0, cut).lines().count() - 1;
      complete -= whole.charAt(cut - 1) == '\n' ? 0 : 1;
      assertArrayEquals(java.util.Arrays.copyOf(steps, complete), kept, "cut at " + cut);
    }
  }

  @Test
  void aTornLineIsNoted() {
    run().write();
    run().file("progress.csv", STEPS_AND_RETURN + "100,1.5\n200,2.5\n300,3");
    assertEquals(List.of("progress.csv: 1 torn line dropped"), read().problems());
    assertEquals(2.5, read().tables().progress().last(Run.RETURN));
  }

  @Test
  void rowsRecordedAgainAfterAResumeReplaceTheFirst() {
    run().write();
    run().file("progress.csv", STEPS_AND_RETURN + "100,1\n200,2\n300,3\n200,20\n300,30\n400,40\n");
    CsvColumns progress = read().tables().progress();
    assertArrayEquals(new double[] {100, 200, 300, 400}, progress.column(Run.STEPS));
    assertArrayEquals(new double[] {1, 20, 30, 40}, progress.column(Run.RETURN));
  }

  @Test
  void emptyCellsWordsAndAbsentColumnsAreNotNumbers() {
    run().write();
    run()
        .file(
            "progress.csv",
            "time/total_timesteps,train/status,a,b\n1,accepted,,inf\n2,nan,7,-inf\n");
    CsvColumns progress = read().tables().progress();
    assertArrayEquals(new double[] {Double.NaN, Double.NaN}, progress.column("train/status"));
    assertArrayEquals(new double[] {Double.NaN, 7}, progress.column("a"));
    assertArrayEquals(
        new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}, progress.column("b"));
    assertArrayEquals(new double[] {Double.NaN, Double.NaN}, progress.column("absent"));
    assertEquals(Double.NaN, progress.mean("b"));
    assertEquals(7, progress.mean("a"));
  }

  @Test
  void aFailedRunKeepsItsError() {
    run().write();
    run().file("status.json", "{\"status\":\"failed\",\"error\":\"NaN reward at step 7\"}");
    assertEquals(RunState.FAILED, read().outcome().state());
    assertEquals(List.of("NaN reward at step 7"), read().problems());
  }

  @Test
  void anAbsentStatusOrOneThatSaysRunningIsUnfinished() throws Exception {
    run().write();
    run().file("status.json", "{\"status\":\"running\"}");
    assertEquals(RunState.UNFINISHED, read().outcome().state());
    Files.delete(run().directory().resolve("status.json"));
    assertEquals(RunState.UNFINISHED, read().outcome().state());
  }

  @Test
  void withoutConfigurationThePathSaysWhichRunItIs() throws Exception {
    new SyntheticRun(root, "Pendulum-v1", "acktr+exact", 12).write();
    Path directory = root.resolve("Pendulum-v1/acktr+exact/seed-12");
    Files.writeString(directory.resolve("config.json"), "{\"env\":\"Pend");
    Run run = RunDirectory.read(directory);
    assertEquals(new RunId("Pendulum-v1", "acktr+exact", 12), run.id());
    assertEquals(List.of("config.json: torn or malformed JSON"), run.problems());
  }

  @Test
  void binaryRubbishIsUnreadable() throws Exception {
    for (String file : List.of("config.json", "status.json", "progress.csv", "monitor.csv")) {
      Files.createDirectories(run().directory());
      Files.write(
          run().directory().resolve(file), new byte[] {(byte) 0xff, 0, '"', 7, (byte) 0x80});
    }
    assertEquals(RunState.UNREADABLE, read().outcome().state());
    assertEquals(new RunId("CartPole-v1", "trpo", 4), read().id());
  }
}
