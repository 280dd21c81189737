package io.geodesic.commons.parallel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStreams;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowBlocksTest {

  @Property
  void blocksCoverEveryRowOnceInOrder(@ForAll @IntRange(max = 100_000) int rows) {
    RowBlocks blocks = new RowBlocks(rows);
    int next = 0;
    for (int block = 0; block < blocks.blocks(); block++) {
      assertEquals(next, blocks.firstRow(block));
      assertTrue(blocks.rowsIn(block) > 0);
      assertTrue(blocks.rowsIn(block) == RowBlocks.ROWS || block == blocks.blocks() - 1);
      next += blocks.rowsIn(block);
    }
    assertEquals(rows, next);
  }

  @Property
  void groupsCoverEveryBlockOnceInOrderAndEvenly(@ForAll @IntRange(max = 100_000) int rows) {
    RowBlocks blocks = new RowBlocks(rows);
    assertTrue(blocks.groups() <= RowBlocks.MAX_GROUPS);
    int next = 0;
    for (int group = 0; group < blocks.groups(); group++) {
      assertEquals(next, blocks.firstBlock(group));
      next = blocks.endBlock(group);
      int size = next - blocks.firstBlock(group);
      int mean = blocks.blocks() / blocks.groups();
      assertTrue(size == mean || size == mean + 1);
    }
    assertEquals(blocks.blocks(), next);
  }

  @Test
  void largestBatchDoesNotOverflow() {
    RowBlocks blocks = new RowBlocks(Integer.MAX_VALUE);
    int last = blocks.blocks() - 1;
    assertEquals(Integer.MAX_VALUE, blocks.firstRow(last) + blocks.rowsIn(last));
    assertEquals(blocks.blocks(), blocks.endBlock(blocks.groups() - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 257, 4096, 10_000})
  void columnSumsAreTheSameBitsForAnyNumberOfThreads(int rows) {
    double[] data = new double[rows * 3];
    new RandomStreams(5).stream("data").fillGaussian(data, 0, data.length);
    double[] expected = columnSums(Workers.inline(), rows, data);
    for (int threads = 2; threads <= 5; threads++) {
      try (Workers workers = new Workers(threads)) {
        for (int round = 0; round < 20; round++) {
          assertArrayEquals(expected, columnSums(workers, rows, data), 0.0);
        }
      }
    }
    for (int column = 0; column < 3; column++) {
      double sum = 0;
      for (int row = 0; row < rows; row++) {
        sum += data[row * 3 + column];
      }
      assertEquals(sum, expected[column], 1e-10);
    }
  }

  private static double[] columnSums(Workers workers, int rows, double[] data) {
    RowBlocks blocks = new RowBlocks(rows);
    double[] partials = new double[blocks.groups() * 3];
    workers.forEach(
        blocks.groups(),
        (group, worker) -> {
          for (int b = blocks.firstBlock(group); b < blocks.endBlock(group); b++) {
            for (int i = 3 * blocks.firstRow(b);
                i < 3 * (b * RowBlocks.ROWS + blocks.rowsIn(b));
                i++) {
              partials[group * 3 + i % 3] += data[i];
            }
          }
        });
    double[] sums = {9, 9, 9};
    blocks.reduce(partials, 3, sums);
    return sums;
  }

  @Test
  void partialsAreAddedInTheOrderOfTheGroups() {
    double[] sum = new double[1];
    new RowBlocks(4 * RowBlocks.ROWS).reduce(new double[] {1e16, 1, 1, -1e16}, 1, sum);
    assertEquals(((1e16 + 1) + 1) + -1e16, sum[0]);
  }

  @Test
  void negativeRowsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RowBlocks(-1));
  }
}
