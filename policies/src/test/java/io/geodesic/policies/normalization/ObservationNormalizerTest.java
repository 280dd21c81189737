package io.geodesic.policies.normalization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.checkpoint.CheckpointException;
import io.geodesic.policies.checkpoint.State;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;

class ObservationNormalizerTest {

  /** The twin: two passes over the whole data of each component. */
  @Property(tries = 200)
  void normalizedEqualsTwoPassStatisticsOfEverythingObserved(
      @ForAll @IntRange(min = 1, max = 5) int size,
      @ForAll @IntRange(min = 1, max = 40) int n,
      @ForAll @IntRange(max = 40) int split,
      @ForAll long seed) {
    int head = Math.min(split, n);
    double[] rows = data(seed, n * size);
    double[] padded = new double[3 + rows.length + 2];
    System.arraycopy(rows, 0, padded, 3, rows.length);
    ObservationNormalizer normalizer = ObservationNormalizer.running(size);
    normalizer.observe(padded, 3, head);
    normalizer.observe(padded, 3 + head * size, n - head);
    double[] out = new double[1 + rows.length];
    normalizer.normalize(padded, 3, out, 1, n);
    for (int j = 0; j < size; j++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = rows[i * size + j];
      }
      double mean = new Mean().evaluate(column);
      double deviation = Math.sqrt(new Variance(false).evaluate(column) + 1e-8);
      for (int i = 0; i < n; i++) {
        double expected = Math.min(10, Math.max(-10, (column[i] - mean) / deviation));
        assertEquals(expected, out[1 + i * size + j], 1e-9);
      }
    }
    assertEquals(0, out[0], "before the offset");
  }

  @Property(tries = 50)
  void normalizedDataHasZeroMeanAndUnitVariance(@ForAll long seed) {
    int n = 500;
    double[] rows = data(seed, 2 * n);
    ObservationNormalizer normalizer = ObservationNormalizer.running(2);
    normalizer.observe(rows, 0, n);
    normalizer.normalize(rows, 0, rows, 0, n);
    for (int j = 0; j < 2; j++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = rows[2 * i + j];
      }
      assertEquals(0, new Mean().evaluate(column), 1e-12);
      assertEquals(1, new Variance(false).evaluate(column), 1e-6);
    }
  }

  @Test
  void outliersAreClippedAndNanIsNotHidden() {
    ObservationNormalizer normalizer = ObservationNormalizer.running(1);
    normalizer.observe(new double[] {-1, 1}, 0, 2);
    double[] x = {1e6, -1e6, Double.POSITIVE_INFINITY, Double.NaN, 0.5};
    normalizer.normalize(x, 0, x, 0, 5);
    assertArrayEquals(new double[] {10, -10, 10, Double.NaN, 0.5}, x, 1e-8);
  }

  @Test
  void constantComponentIsZeroAndNothingObservedOnlyClips() {
    ObservationNormalizer normalizer = ObservationNormalizer.running(2);
    double[] out = new double[4];
    normalizer.normalize(new double[] {3, -30, 0.5, 30}, 0, out, 0, 2);
    assertArrayEquals(new double[] {3, -10, 0.5, 10}, out);
    normalizer.observe(new double[] {7, 1, 7, 2}, 0, 2);
    normalizer.normalize(new double[] {7, 1.5, 8, 1.5}, 0, out, 0, 2);
    assertArrayEquals(new double[] {0, 0, 10, 0}, out);
  }

  @Property(tries = 50)
  void frozenStatisticsStayFixedToTheBit(@ForAll long seed) {
    double[] rows = data(seed, 60);
    ObservationNormalizer normalizer = ObservationNormalizer.running(3);
    normalizer.observe(rows, 0, 10);
    double[] before = normalized(normalizer, rows);
    normalizer.freeze();
    normalizer.observe(rows, 30, 10);
    assertArrayEquals(before, normalized(normalizer, rows));
    normalizer.unfreeze();
    normalizer.observe(rows, 30, 10);
    ObservationNormalizer never = ObservationNormalizer.running(3);
    never.observe(rows, 0, 10);
    never.observe(rows, 30, 10);
    assertArrayEquals(normalized(never, rows), normalized(normalizer, rows));
  }

  @Property(tries = 50)
  void loadedContinuesLikeTheSavedToTheBit(@ForAll long seed, @ForAll @IntRange(max = 10) int n) {
    double[] rows = data(seed, 60);
    ObservationNormalizer saved = ObservationNormalizer.running(3);
    saved.observe(rows, 0, n);
    State state = new State();
    saved.save(state.scope("observations"));
    ObservationNormalizer loaded = ObservationNormalizer.running(3);
    loaded.observe(rows, 30, 10);
    loaded.load(state.scope("observations"));
    assertArrayEquals(normalized(saved, rows), normalized(loaded, rows));
    saved.observe(rows, 30, 10);
    loaded.observe(rows, 30, 10);
    assertArrayEquals(normalized(saved, rows), normalized(loaded, rows));
  }

  @Test
  void stateWithoutValidCountIsRefused() {
    State state = new State();
    state.put("moments", new double[] {-1, 0, 0});
    assertThrows(CheckpointException.class, () -> ObservationNormalizer.running(1).load(state));
  }

  @Test
  void stateOfAnotherSizeIsRefused() {
    State state = new State();
    ObservationNormalizer.running(3).save(state);
    CheckpointException e =
        assertThrows(CheckpointException.class, () -> ObservationNormalizer.running(4).load(state));
    assertTrue(e.getMessage().endsWith("has length 7; expected 9"), e.getMessage());
  }

  @Test
  void identityCopiesWhateverItObservesAndHasNoState() {
    ObservationNormalizer identity = ObservationNormalizer.identity(2);
    double[] in = {0, 1e6, -3, 4, 5};
    identity.observe(in, 1, 2);
    double[] out = new double[6];
    identity.normalize(in, 1, out, 2, 2);
    assertArrayEquals(new double[] {0, 0, 1e6, -3, 4, 5}, out);
    State state = new State();
    identity.save(state);
    assertEquals(List.of(), state.names());
    identity.load(state);
    assertEquals(2, identity.size());
  }

  @Test
  void wrongArgumentsAreRefusedByBothKinds() {
    for (ObservationNormalizer normalizer :
        List.of(ObservationNormalizer.running(2), ObservationNormalizer.identity(2))) {
      double[] small = new double[3];
      double[] large = new double[4];
      Class<IndexOutOfBoundsException> outside = IndexOutOfBoundsException.class;
      assertThrows(outside, () -> normalizer.observe(small, 0, 2));
      assertThrows(outside, () -> normalizer.normalize(small, 0, large, 0, 2));
      assertThrows(outside, () -> normalizer.normalize(large, 0, small, 0, 2));
      assertThrows(outside, () -> normalizer.normalize(large, 1, large, 0, 2));
    }
    assertThrows(IllegalArgumentException.class, () -> ObservationNormalizer.running(0));
    assertThrows(IllegalArgumentException.class, () -> ObservationNormalizer.identity(0));
  }

  private static double[] normalized(ObservationNormalizer normalizer, double[] rows) {
    double[] out = new double[rows.length];
    normalizer.normalize(rows, 0, out, 0, rows.length / normalizer.size());
    return out;
  }

  /** Normal deviates around 5 with scale 3. */
  private static double[] data(long seed, int length) {
    RandomStream stream = new RandomStreams(seed).stream("observations");
    double[] data = new double[length];
    for (int i = 0; i < length; i++) {
      data[i] = 5 + 3 * stream.nextGaussian();
    }
    return data;
  }
}
