package io.geodesic.policies.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthogonalTest {

  @ParameterizedTest
  @CsvSource({"1,1", "4,4", "3,7", "7,3", "1,5", "5,1", "64,17"})
  void shorterSideIsOrthonormalTimesTheGain(int rows, int cols) {
    int offset = 2;
    double[] out = new double[offset + rows * cols + 1];
    Orthogonal.fill(rows, cols, 1.5, out, offset, random(rows));
    assertOrthogonal(rows, cols, 1.5, out, offset);
    assertEquals(0, out[0] + out[1] + out[out.length - 1]);
  }

  /**
   * Uniform over all orthogonal matrices: each element has mean 0 and variance 1/n. Without the
   * correction of signs the first element is never positive.
   */
  @Test
  void matricesAreUniformlyDistributed() {
    int n = 3;
    int draws = 2000;
    RandomStream random = random(1);
    double[] mean = new double[n * n];
    double[] square = new double[n * n];
    double[] out = new double[n * n];
    for (int i = 0; i < draws; i++) {
      Orthogonal.fill(n, n, 1, out, 0, random);
      for (int j = 0; j < out.length; j++) {
        mean[j] += out[j] / draws;
        square[j] += out[j] * out[j] / draws;
      }
    }
    for (int j = 0; j < out.length; j++) {
      assertEquals(0, mean[j], 4 * Math.sqrt(1.0 / n / draws));
      assertEquals(1.0 / n, square[j], 4 * Math.sqrt(4.0 / 45 / draws));
    }
  }

  /** Checks a rows × cols matrix whose shorter side is orthogonal with the given length. */
  static void assertOrthogonal(int rows, int cols, double gain, double[] matrix, int offset) {
    boolean tall = rows >= cols;
    int vectors = Math.min(rows, cols);
    int length = Math.max(rows, cols);
    for (int a = 0; a < vectors; a++) {
      for (int b = 0; b < vectors; b++) {
        double inner = 0;
        for (int k = 0; k < length; k++) {
          inner +=
              matrix[offset + (tall ? k * cols + a : a * cols + k)]
                  * matrix[offset + (tall ? k * cols + b : b * cols + k)];
        }
        assertEquals(a == b ? gain * gain : 0, inner, 1e-14 * (1 + gain * gain));
      }
    }
  }

  private static RandomStream random(int seed) {
    return new RandomStreams(seed).stream("test");
  }
}
