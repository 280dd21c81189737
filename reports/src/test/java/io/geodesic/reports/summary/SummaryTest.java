package io.geodesic.reports.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.geodesic.reports.run.RunArchive;
import io.geodesic.reports.synthetic.SyntheticRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks the numbers of summary.json against numbers computed by hand. */
final class SummaryTest {

  private static final String PROGRESS =
      "time/total_timesteps,time/time_elapsed,rollout/ep_rew_mean,time/update_s\n";

  @TempDir private Path root;

  private SyntheticRun seed(long seed, String status) {
    return new SyntheticRun(root, "E-v0", "trpo", seed)
        .file(
            "config.json",
            "{\"env\":\"E-v0\",\"label\":\"trpo\",\"seed\":" + seed + ",\"rewardThreshold\":50}")
        .file("status.json", status);
  }

  private static String monitor(int episodes, double first) {
    StringBuilder text = new StringBuilder("#{\"t_start\": 0}\nr,l,t\n");
    for (int i = 0; i < episodes; i++) {
      text.append(first + i).append(",10,").append(i).append('\n');
    }
    return text.toString();
  }

  private JsonNode json() throws Exception {
    String text = SummaryJson.write(Summary.of(RunArchive.open(List.of(root))));
    return new ObjectMapper().readTree(text);
  }

  private JsonNode trpo() throws Exception {
    return json().at("/environments/E-v0/algorithms/trpo");
  }

  @Test
  void finalReturnIsTheMeanOverTheLastHundredEpisodes() throws Exception {
    seed(0, "{\"status\":\"finished\"}").file("monitor.csv", monitor(150, 0));
    seed(1, "{\"status\":\"finished\"}").file("monitor.csv", monitor(4, 10));
    // Returns 50 … 149, and 10 … 13: all there are.
    assertEquals(99.5, trpo().at("/finalReturn/perSeed/0").doubleValue());
    assertEquals(11.5, trpo().at("/finalReturn/perSeed/1").doubleValue());
    assertEquals(55.5, trpo().at("/finalReturn/iqm").doubleValue());
    assertEquals(11.5, trpo().at("/finalReturn/ci95/0").doubleValue());
    assertEquals(99.5, trpo().at("/finalReturn/ci95/1").doubleValue());
  }

  @Test
  void theInterquartileMeanLeavesOutTheExtremeSeeds() throws Exception {
    double[] returns = {-1000, 1, 2, 3, 4, 5, 6, 1000};
    for (int i = 0; i < returns.length; i++) {
      seed(i, "{\"status\":\"finished\"}")
          .file("monitor.csv", "#{}\nr,l,t\n" + returns[i] + ",5,1\n")
          .file(
              "evaluation.csv", "total_timesteps,mean_return\n10,-7\n20," + 2 * returns[i] + "\n");
    }
    assertEquals((2 + 3 + 4 + 5) / 4.0, trpo().at("/finalReturn/iqm").doubleValue());
    assertEquals((4 + 6 + 8 + 10) / 4.0, trpo().at("/evaluationReturn/iqm").doubleValue());
  }

  @Test
  void thresholdCountsFromTheHundredthEpisodeOn() throws Exception {
    String progress = PROGRESS + "500,1,90,0.1\n1000,2,40,0.1\n1500,3,60,0.1\n";
    // 100 episodes of 10 steps end at 1000 steps at the earliest: the 90 at 500 steps is a mean
    // over too few.
    seed(0, "{\"status\":\"finished\"}")
        .file("progress.csv", progress)
        .file("monitor.csv", monitor(120, 0));
    seed(1, "{\"status\":\"finished\"}")
        .file("progress.csv", progress)
        .file("monitor.csv", monitor(99, 0));
    seed(2, "{\"status\":\"finished\"}").file("progress.csv", progress);
    JsonNode steps = trpo().at("/stepsToThreshold");
    assertEquals(1500, steps.at("/perSeed/0").doubleValue());
    assertTrue(steps.at("/perSeed/1").isNull());
    assertEquals(500, steps.at("/perSeed/2").doubleValue());
    assertEquals(1500, steps.at("/median").doubleValue());
    assertEquals(2, steps.at("/reached").intValue());
  }

  @Test
  void medianStepsAreAbsentWhenHalfTheSeedsNeverReachTheThreshold() throws Exception {
    seed(0, "{\"status\":\"finished\"}").file("progress.csv", PROGRESS + "500,1,90,0.1\n");
    seed(1, "{\"status\":\"finished\"}").file("progress.csv", PROGRESS + "500,1,20,0.1\n");
    assertTrue(trpo().at("/stepsToThreshold/median").isNull());
    assertEquals(1, trpo().at("/stepsToThreshold/reached").intValue());
  }

  @Test
  void costsAreMeansOverUpdatesAndSeeds() throws Exception {
    seed(0, "{\"status\":\"finished\",\"wall_seconds\":10}")
        .file("progress.csv", PROGRESS + "100,1,0,0.002\n200,4,0,0.004\n");
    seed(1, "{\"status\":\"finished\"}")
        .file("progress.csv", PROGRESS + "100,1,0,0.009\n300,2,0,\n");
    assertEquals(10, trpo().at("/wallSeconds/perSeed/0").doubleValue());
    assertEquals(2, trpo().at("/wallSeconds/perSeed/1").doubleValue(), "the last recorded second");
    assertEquals(6, trpo().at("/wallSeconds/mean").doubleValue());
    assertEquals(3, trpo().at("/updateMilliseconds/perSeed/0").doubleValue(), 1e-12);
    assertEquals(6, trpo().at("/updateMilliseconds/mean").doubleValue(), 1e-12);
    assertEquals(50, trpo().at("/stepsPerSecond/perSeed/0").doubleValue());
    assertEquals(100, trpo().at("/stepsPerSecond/mean").doubleValue());
  }

  @Test
  void failedSeedsAreLeftOutAndListed() throws Exception {
    seed(0, "{\"status\":\"finished\"}").file("monitor.csv", monitor(1, 5));
    seed(1, "{\"status\":\"failed\",\"error\":\"boom\"}").file("monitor.csv", monitor(1, 900));
    assertEquals(1, trpo().at("/seeds").intValue());
    assertEquals(2, trpo().at("/recorded").intValue());
    assertEquals(5, trpo().at("/finalReturn/iqm").doubleValue());
    assertEquals("failed", json().at("/problems/0/state").textValue());
    assertEquals("boom", json().at("/problems/0/messages/0").textValue());
    assertEquals(1, json().at("/problems/0/seed").intValue());
  }

  @Test
  void unfinishedSeedsCountOnlyWhileNoneHasFinished() throws Exception {
    seed(0, "{\"status\":\"running\"}").file("monitor.csv", monitor(1, 5));
    assertTrue(trpo().at("/provisional").booleanValue());
    assertEquals(5, trpo().at("/finalReturn/iqm").doubleValue());
    seed(1, "{\"status\":\"finished\"}").file("monitor.csv", monitor(1, 8));
    assertEquals(8, trpo().at("/finalReturn/iqm").doubleValue());
    assertEquals("unfinished", json().at("/problems/0/state").textValue());
  }

  @Test
  void whatWasNotRecordedIsNull() throws Exception {
    seed(0, "{\"status\":\"finished\"}").file("progress.csv", "time/total_timesteps\n7\n");
    for (String path :
        List.of(
            "/finalReturn/iqm",
            "/finalReturn/ci95",
            "/evaluationReturn/perSeed/0",
            "/wallSeconds/mean",
            "/updateMilliseconds/mean",
            "/stepsPerSecond/mean")) {
      assertTrue(trpo().at(path).isNull(), path);
    }
  }

  @Test
  void keysStayInOrder() throws Exception {
    SyntheticRun.comparison(root);
    String first = SummaryJson.write(Summary.of(RunArchive.open(List.of(root))));
    assertEquals(first, SummaryJson.write(Summary.of(RunArchive.open(List.of(root)))));
    List<String> keys =
        List.of(
            "rewardThreshold",
            "npg",
            "finalReturn",
            "iqm",
            "ci95",
            "perSeed",
            "evaluationReturn",
            "stepsToThreshold",
            "wallSeconds",
            "updateMilliseconds",
            "trpo",
            "acktr",
            "ppo",
            "problems");
    int at = -1;
    for (String key : keys) {
      int next = first.indexOf("\"" + key + "\"", at + 1);
      assertTrue(next > at, key);
      at = next;
    }
  }
}
