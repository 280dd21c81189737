package io.geodesic.commons.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;

/**
 * Interquartile mean, quantiles, mean interval, probability of improvement and performance profile.
 */
class ScoreMeasuresTest {

  @Test
  void interquartileMeanDropsOneQuarterAtEachEnd() {
    assertEquals(7, InterquartileMean.of(new double[] {7}));
    assertEquals(3, InterquartileMean.of(new double[] {1, 2, 6}));
    assertEquals(2.5, InterquartileMean.of(new double[] {100, 2, 3, -100}));
    assertEquals(3, InterquartileMean.of(new double[] {5, 4, 3, 2, 1}));
    assertEquals(3.5, InterquartileMean.of(new double[] {9, 0, 1, 6, 8, 2, 3, 3}));
    assertEquals(
        InterquartileMean.of(new double[] {5, 1, 7, 2, 9, 4, 3}),
        InterquartileMean.of(new double[][] {{5, 1}, {7, 2, 9}, {4, 3}}));
  }

  /** Each of the two sums of k scores may be off by (k − 1)ε/2 of the scores' absolute sum. */
  @Property
  void interquartileMeanEqualsWeightsOnRanks(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> sample) {
    double[] scores = sample.stream().mapToDouble(Double::doubleValue).toArray();
    double sum = 0;
    double absolute = 0;
    int kept = 0;
    for (int i = 0; i < scores.length; i++) {
      int rank = 0;
      for (int j = 0; j < scores.length; j++) {
        rank += scores[j] < scores[i] || (scores[j] == scores[i] && j < i) ? 1 : 0;
      }
      if (rank >= scores.length / 4 && rank < scores.length - scores.length / 4) {
        sum += scores[i];
        absolute += Math.abs(scores[i]);
        kept++;
      }
    }
    double[] before = scores.clone();
    assertEquals(sum / kept, InterquartileMean.of(scores), Math.ulp(1.0) * absolute);
    assertArrayEquals(before, scores);
  }

  @Test
  void quantilesInterpolateLinearly() {
    double[] scores = {4, 1, 3, 2};
    assertEquals(1, Quantiles.of(scores, 0));
    assertEquals(1.75, Quantiles.of(scores, 0.25));
    assertEquals(2.5, Quantiles.of(scores, 0.5));
    assertEquals(3.7, Quantiles.of(scores, 0.9), 1e-12);
    assertEquals(4, Quantiles.of(scores, 1));
    assertEquals(5, Quantiles.of(new double[] {5}, 0.3));
  }

  /** t for 4 degrees of freedom at 97.5 %: 2.776445 (any printed table). */
  @Test
  void meanIntervalIsStudents() {
    ConfidenceInterval interval = MeanInterval.of(new double[] {1, 2, 3, 4, 5}, 0.95);
    double margin = 2.7764451 * Math.sqrt(2.5) / Math.sqrt(5);
    assertEquals(3, interval.estimate());
    assertEquals(3 - margin, interval.lower(), 1e-6);
    assertEquals(3 + margin, interval.upper(), 1e-6);
    assertEquals(0.95, interval.confidence());
  }

  @Test
  void probabilityOfImprovementCountsPairsAndHalvesTies() {
    assertEquals(1, ProbabilityOfImprovement.of(new double[] {3, 4}, new double[] {1, 2, 2.5}));
    assertEquals(0.5, ProbabilityOfImprovement.of(new double[] {1, 2}, new double[] {1, 2}));
    assertEquals(0.625, ProbabilityOfImprovement.of(new double[] {1, 3}, new double[] {1, 2}));
    assertEquals(
        0.75, ProbabilityOfImprovement.of(new double[][] {{2}, {1}}, new double[][] {{1}, {1}}));
  }

  @Property(tries = 100)
  void probabilityOfImprovementAgreesWithMannWhitney(
      @ForAll @Size(min = 1, max = 20) int[] first, @ForAll @Size(min = 1, max = 20) int[] second) {
    double[] x = Arrays.stream(first).map(v -> v % 5).asDoubleStream().toArray();
    double[] y = Arrays.stream(second).map(v -> v % 5).asDoubleStream().toArray();
    double p = ProbabilityOfImprovement.of(x, y);
    assertEquals(1 - p, ProbabilityOfImprovement.of(y, x), 1e-12);
    double u = new MannWhitneyUTest().mannWhitneyU(x, y);
    assertEquals(u / (x.length * y.length), Math.max(p, 1 - p), 1e-12);
  }

  @Test
  void profileIsTheShareOfRunsAboveAveragedOverTasks() {
    double[][] scores = {{1, 2, 3, 4}, {10}};
    assertArrayEquals(
        new double[] {1, 0.875, 0.5, 0},
        PerformanceProfile.of(scores, new double[] {0, 1, 4, 10}),
        1e-15);
  }

  @Test
  void badScoresAreNamed() {
    double[] nan = {1, Double.NaN};
    double[] none = {};
    assertEquals(
        "score 1 is NaN; scores must be numbers",
        assertThrows(IllegalArgumentException.class, () -> InterquartileMean.of(nan)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> InterquartileMean.of(none));
    assertThrows(IllegalArgumentException.class, () -> InterquartileMean.of(new double[0][]));
    assertThrows(IllegalArgumentException.class, () -> Quantiles.of(nan, 0.5));
    assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {1}, 1.5));
    assertThrows(IllegalArgumentException.class, () -> MeanInterval.of(new double[] {1}, 0.95));
    assertThrows(IllegalArgumentException.class, () -> MeanInterval.of(new double[] {1, 2}, 95));
    assertThrows(
        IllegalArgumentException.class,
        () -> ProbabilityOfImprovement.of(new double[2][1], new double[3][1]));
  }

  @Test
  void bootstrapIntervalCoversTheTrueMeanAboutAsOftenAsItSays() {
    StratifiedBootstrap bootstrap = new StratifiedBootstrap(400, 0.9);
    RandomStreams streams = new RandomStreams(31);
    int covered = 0;
    for (int trial = 0; trial < 300; trial++) {
      double[][] scores = new double[3][20];
      RandomStream random = streams.stream("trial", trial);
      for (int m = 0; m < 3; m++) {
        random.fillGaussian(scores[m], 0, 20);
        for (int n = 0; n < 20; n++) {
          scores[m][n] += 10 * m;
        }
      }
      ConfidenceInterval interval = bootstrap.interval(scores, ScoreMeasuresTest::mean, random);
      covered += interval.lower() <= 10 && 10 <= interval.upper() ? 1 : 0;
    }
    assertEquals(0.88, covered / 300.0, 0.05);
  }

  /** Without strata the differences between tasks would widen the interval five times. */
  @Test
  void strataAreResampledAmongThemselves() {
    double[][] scores = {{0, 0, 0}, {100, 100}, {7}};
    ConfidenceInterval interval =
        new StratifiedBootstrap(50, 0.95)
            .interval(scores, ScoreMeasuresTest::mean, new RandomStreams(1).stream("b"));
    assertEquals(new ConfidenceInterval(mean(scores), mean(scores), mean(scores), 0.95), interval);
  }

  @Test
  void bootstrapIsAFunctionOfItsStream() {
    double[][] scores = {{1, 5, 2, 8}, {3, 3, 9}};
    StratifiedBootstrap bootstrap = new StratifiedBootstrap(100, 0.95);
    ConfidenceInterval first =
        bootstrap.interval(scores, InterquartileMean::of, new RandomStreams(1).stream("b"));
    assertEquals(
        first, bootstrap.interval(scores, InterquartileMean::of, new RandomStreams(1).stream("b")));
    assertEquals(InterquartileMean.of(scores), first.estimate());
    assertThrows(IllegalArgumentException.class, () -> new StratifiedBootstrap(0, 0.95));
    assertThrows(IllegalArgumentException.class, () -> new StratifiedBootstrap(10, 1));
  }

  private static double mean(double[][] scores) {
    return Arrays.stream(scores).flatMapToDouble(Arrays::stream).average().orElseThrow();
  }
}
