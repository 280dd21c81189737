package io.geodesic.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BenchTest {

  private static final String IGNORE_LOCK = "jmh.ignoreLock";

  @TempDir private Path root;

  /** Another JMH on the machine spoils times, which do not matter here. */
  @BeforeAll
  static void shareTheMachine() {
    System.setProperty(IGNORE_LOCK, "true");
  }

  @AfterAll
  static void doNotShareIt() {
    System.clearProperty(IGNORE_LOCK);
  }

  private static Cli bench(String arguments) {
    return Cli.run((Object[]) ("bench " + arguments).split(" ", -1));
  }

  @Test
  void timesStandBesideTheLimitInTheSameRun() throws IOException {
    Path json = root.resolve("new/results.json");
    Cli run =
        bench("gemm --quick --set shape=16x8x4 --set transpose=NT --profile gc --json " + json);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.err().contains("[1/2] FmaPeakBenchmark.peak"), run.err());
    assertTrue(run.err().contains("[2/2] GemmBenchmark.gemm shape=16x8x4"), run.err());
    assertTrue(run.out().contains("FMA peak of one core: "), run.out());
    assertTrue(run.out().lines().anyMatch(l -> l.startsWith("Gemm.gemm ") && l.contains(" %")));
    JsonNode results = new ObjectMapper().readTree(json.toFile());
    assertEquals(2, results.size());
    assertTrue(results.at("/0/benchmark").asText().endsWith("FmaPeakBenchmark.peak"));
    assertEquals("NT", results.at("/1/params/transpose").asText());
    assertEquals(2 * 16 * 8 * 4, results.at("/1/secondaryMetrics/flop/rawData/0/0").asDouble());
  }

  /** There is no choice among one action, which is found out in the fork. */
  @Test
  void aFailedCaseLeavesTheOthers() {
    Cli run =
        bench(
            "cost --quick --set network=2-1 --set curvature=exact --set batch=4 "
                + "--set product=gradient --set distribution=categorical");
    assertEquals(1, run.code(), run.out());
    assertTrue(run.err().contains("geodesic: CurvatureBenchmark.solve"), run.err());
    assertTrue(run.out().contains("FMA peak of one core: "), run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gem | unknown benchmark 'gem'; did you mean 'gemm'?",
        "curvatur | unknown benchmark 'curvatur'; did you mean 'curvature'?",
        "fvp --set netwrk=3-4 | unknown parameter of bench fvp 'netwrk'; did you mean 'network'?",
        "gemm --set batch=3 | unknown parameter of bench gemm 'batch'",
        "fvp --set network=17x64 | network = 17x64; must be widths joined by '-'",
        "fvp --set network=17 | network = 17; must be two or more widths",
        "fvp --set batch=256,0 | batch = 0; must be a whole number from 1",
        "fvp --set threads=two | threads = two; must be a whole number from 1",
        "fvp --set kernels=vectr | unknown kernels 'vectr'; did you mean 'vector'?",
        "fvp --set product=fischer | unknown product 'fischer'; did you mean 'fisher'?",
        "fvp --set distribution=gausian | unknown distribution 'gausian'; did you mean 'gaussian'?",
        "fvp --set batch | setting 'batch' must be written as key=value",
        "gemm --set shape=3x4 | shape = 3x4; must be rows x columns x terms",
        "gemm --set transpose=TT | unknown transpose 'TT'; did you mean 'NT'?",
        "functions --set function=tan | unknown function 'tan'; did you mean 'tanh'?",
        "cost --set curvature=kfca | unknown curvature 'kfca'; did you mean 'kfac'?",
        "update --set algorithm=tpro | unknown algorithm 'tpro'; did you mean 'trpo'?",
        "update --set algorithm=trpo+kfca | unknown curvature 'kfca'; did you mean 'kfac'?",
        "update --set settings=cgIteration=3 | unknown setting 'cgIteration'; did you mean 'cgIterations'?",
        "rollout --set env=CartPol-v1 | unknown environment 'CartPol-v1'; did you mean 'CartPole-v1'?",
        "peak --profile gcc | unknown profiler 'gcc'; did you mean 'gc'?",
      })
  void badUsageIsOneClearLine(String arguments, String message) {
    Cli run = bench(arguments);
    assertEquals(2, run.code(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("geodesic: ") && run.err().contains(message), run.err());
    assertEquals("", run.out());
  }
}
