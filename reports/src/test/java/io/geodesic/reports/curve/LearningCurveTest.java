package io.geodesic.reports.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.geodesic.reports.run.Run;
import io.geodesic.reports.run.RunArchive;
import io.geodesic.reports.synthetic.SyntheticRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LearningCurveTest {

  private static final String HEADER =
      "time/total_timesteps,time/time_elapsed,rollout/ep_rew_mean\n";

  private static List<Run> runs(Path root, List<String> progress) {
    for (int seed = 0; seed < progress.size(); seed++) {
      new SyntheticRun(root, "E", "trpo", seed)
          .file("status.json", "{\"status\":\"finished\"}")
          .file("progress.csv", HEADER + progress.get(seed));
    }
    return RunArchive.open(List.of(root)).groups().get(0).usable();
  }

  @Test
  void straightSeedsGiveTheStraightLineBetweenThem(@TempDir Path root) {
    List<Run> runs = runs(root, List.of("0,0,0\n100,1,100\n", "0,0,10\n50,1,60\n100,2,110\n"));
    LearningCurve curve = LearningCurve.of(runs, Run.STEPS).orElseThrow();
    double[] x = curve.x();
    for (int i = 0; i < x.length; i++) {
      assertEquals(x[i] + 5, curve.centre()[i], 1e-9);
      assertEquals(x[i], curve.lower()[i], 1e-9);
      assertEquals(x[i] + 10, curve.upper()[i], 1e-9);
    }
    assertTrue(curve.hasBand());
  }

  @Test
  void theGridSpansWhatAllSeedsHaveInCommon(@TempDir Path root) {
    List<Run> runs = runs(root, List.of("10,1,0\n100,5,1\n", "20,2,0\n80,9,1\n"));
    double[] steps = LearningCurve.of(runs, Run.STEPS).orElseThrow().x();
    assertEquals(20, steps[0]);
    assertEquals(80, steps[steps.length - 1]);
    double[] seconds = LearningCurve.of(runs, Run.SECONDS).orElseThrow().x();
    assertEquals(2, seconds[0]);
    assertEquals(5, seconds[seconds.length - 1]);
  }

  @Test
  void oneSeedHasNoBandAndOnePointNoCurve(@TempDir Path root) {
    assertFalse(
        LearningCurve.of(runs(root.resolve("a"), List.of("1,1,3\n2,2,5\n")), Run.STEPS)
            .orElseThrow()
            .hasBand());
    assertEquals(
        Optional.empty(),
        LearningCurve.of(runs(root.resolve("b"), List.of("1,1,3\n2,2,\n")), Run.STEPS));
  }

  @Property(tries = 40)
  void theBandHoldsTheCurveAndBothStayAmongTheSeeds(
      @ForAll @Size(min = 1, max = 7) List<@IntRange(min = -500, max = 500) Integer> levels)
      throws IOException {
    Path root = Files.createTempDirectory("curve");
    LearningCurve curve;
    try {
      List<Run> runs =
          runs(
              root,
              levels.stream().map(level -> "0,0," + level + "\n10,1," + 2 * level + "\n").toList());
      curve = LearningCurve.of(runs, Run.STEPS).orElseThrow();
    } finally {
      MoreFiles.deleteRecursively(root, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    for (int i = 0; i < curve.x().length; i++) {
      double scale = 1 + curve.x()[i] / 10;
      double low = scale * levels.stream().mapToInt(Integer::intValue).min().orElseThrow();
      double high = scale * levels.stream().mapToInt(Integer::intValue).max().orElseThrow();
      assertTrue(low <= curve.lower()[i] + 1e-9 && curve.upper()[i] <= high + 1e-9);
      assertTrue(curve.lower()[i] <= curve.centre()[i] + 1e-9);
      assertTrue(curve.centre()[i] <= curve.upper()[i] + 1e-9);
    }
  }
}
