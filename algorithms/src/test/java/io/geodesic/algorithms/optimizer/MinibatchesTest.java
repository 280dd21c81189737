package io.geodesic.algorithms.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.checkpoint.State;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MinibatchesTest {

  @Property(tries = 200)
  void everyRowIsInExactlyOneMinibatch(
      @ForAll @IntRange(min = 1, max = 60) int n, @ForAll @IntRange(min = 0, max = 70) int size) {
    Minibatches minibatches = new Minibatches(size, PolicyCase.random(n));
    minibatches.shuffle(n);
    int[] seen = new int[n];
    for (int i = 0; i < minibatches.count(); i++) {
      int length = minibatches.end(i) - minibatches.start(i);
      assertTrue(length >= 1 && (size == 0 || length <= size));
      for (int k = minibatches.start(i); k < minibatches.end(i); k++) {
        seen[minibatches.rows()[k]]++;
      }
    }
    assertTrue(Arrays.stream(seen).allMatch(count -> count == 1));
  }

  @Test
  void wholeBatchKeepsItsOrder() {
    Minibatches minibatches = new Minibatches(0, PolicyCase.random(1));
    minibatches.shuffle(5);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4}, minibatches.rows());
    assertEquals(1, minibatches.count());
    assertTrue(minibatches.whole());
    assertFalse(new Minibatches(9, PolicyCase.random(1)).whole());
  }

  @Test
  void orderDoesNotDependOnEarlierPassesButOnTheStream() {
    Minibatches saved = new Minibatches(4, PolicyCase.random(1));
    saved.shuffle(30);
    int[] first = saved.rows().clone();
    State state = new State();
    saved.save(state);
    saved.shuffle(30);
    assertTrue(!Arrays.equals(first, saved.rows()));
    Minibatches loaded = new Minibatches(4, PolicyCase.random(2));
    loaded.load(state);
    loaded.shuffle(30);
    assertArrayEquals(saved.rows(), loaded.rows());
    assertArrayEquals(IntStream.range(0, 30).toArray(), Arrays.stream(first).sorted().toArray());
  }

  @Test
  void linearScheduleFallsToZeroAndConstantStays() {
    assertEquals(1, Schedule.LINEAR.factor(0));
    assertEquals(0.75, Schedule.LINEAR.factor(0.25));
    assertEquals(0, Schedule.LINEAR.factor(1));
    assertEquals(0, Schedule.LINEAR.factor(1.5));
    assertEquals(1, Schedule.CONSTANT.factor(0.7));
  }

  @Property(tries = 100)
  void gatheredRowsAreThoseOfTheMatrix(
      @ForAll @IntRange(min = 1, max = 20) int n, @ForAll @IntRange(min = 1, max = 9) int width) {
    double[] matrix = PolicyCase.normal(n, n * width, 1);
    int[] rows = {n - 1, 0, n / 2, n - 1};
    double[] out = new double[2 * width + 1];
    Minibatches.gather(matrix, width, rows, 1, 3, out);
    for (int j = 0; j < width; j++) {
      assertEquals(matrix[j], out[j]);
      assertEquals(matrix[n / 2 * width + j], out[width + j]);
    }
    assertEquals(0, out[2 * width]);
  }
}
