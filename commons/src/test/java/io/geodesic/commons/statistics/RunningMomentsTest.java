package io.geodesic.commons.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.commons.Allocation;
import io.geodesic.commons.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;

class RunningMomentsTest {

  private static final int COLUMNS = 3;

  private static double[] rows(int n, double mean) {
    double[] data = new double[n * COLUMNS];
    new RandomStreams(n).stream("rows").fillGaussian(data, 0, data.length);
    for (int i = 0; i < data.length; i++) {
      data[i] += mean;
    }
    return data;
  }

  private static double[] column(double[] data, int column) {
    double[] values = new double[data.length / COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] = data[i * COLUMNS + column];
    }
    return values;
  }

  private static void assertDescribes(double[] data, RunningMoments moments, double tolerance) {
    assertEquals(data.length / COLUMNS, moments.count());
    for (int j = 0; j < COLUMNS; j++) {
      double[] values = column(data, j);
      double mean = values.length == 0 ? 0 : new Mean().evaluate(values);
      assertEquals(mean, moments.mean(j), 1e-14 * (1 + Math.abs(mean)));
      double variance = values.length == 0 ? 0 : new Variance(false).evaluate(values);
      assertEquals(variance, moments.variance(j), tolerance);
    }
  }

  @Property(tries = 200)
  void batchesOfAnySizesEqualTheWhole(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 30) Integer> sizes) {
    int total = 1 + sizes.stream().mapToInt(Integer::intValue).sum();
    double[] data = rows(total, 2);
    RunningMoments moments = new RunningMoments(COLUMNS);
    int seen = 0;
    for (int size : sizes) {
      moments.add(data, seen * COLUMNS, size);
      seen += size;
    }
    assertDescribes(Arrays.copyOf(data, seen * COLUMNS), moments, 1e-12);
  }

  /** E[x²] − E[x]² would keep no digit here. */
  @Test
  void largeMeanCostsNoDigits() {
    double[] data = rows(1000, 1e9);
    RunningMoments moments = new RunningMoments(COLUMNS);
    for (int i = 0; i < 1000; i++) {
      moments.add(data, i * COLUMNS, 1);
    }
    assertDescribes(data, moments, 1e-6);
  }

  @Property(tries = 100)
  void mergedMomentsEqualTheWhole(@ForAll @IntRange(max = 50) int cut) {
    double[] data = rows(50, -3);
    RunningMoments first = new RunningMoments(COLUMNS);
    RunningMoments second = new RunningMoments(COLUMNS);
    first.add(data, 0, cut);
    second.add(data, cut * COLUMNS, 50 - cut);
    first.merge(second);
    assertDescribes(data, first, 1e-12);
  }

  @Test
  void noRowsMeanZero() {
    RunningMoments moments = new RunningMoments(2);
    assertEquals(0, moments.mean(1));
    assertEquals(0, moments.variance(1));
  }

  @Test
  void restoredMomentsContinueBitForBit() {
    double[] data = rows(40, 1);
    RunningMoments moments = new RunningMoments(COLUMNS);
    moments.add(data, 0, 17);
    RunningMoments resumed = new RunningMoments(COLUMNS);
    resumed.restore(moments.save());
    moments.add(data, 17 * COLUMNS, 23);
    resumed.add(data, 17 * COLUMNS, 23);
    assertArrayEquals(moments.save(), resumed.save(), 0.0);
  }

  @Test
  void statesAndMomentsOfOtherDimensionsAreRefused() {
    RunningMoments moments = new RunningMoments(2);
    assertThrows(IllegalArgumentException.class, () -> moments.restore(new double[4]));
    assertThrows(
        IllegalArgumentException.class, () -> moments.restore(new double[] {-1, 0, 0, 0, 0}));
    assertThrows(IllegalArgumentException.class, () -> moments.merge(new RunningMoments(3)));
  }

  @Test
  void addingAllocatesNothing() {
    double[] data = rows(40, 1);
    RunningMoments moments = new RunningMoments(COLUMNS);
    assertEquals(0, Allocation.ofTenRuns(0, () -> moments.add(data, 0, 40)));
  }
}
