package io.geodesic.commons.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.commons.parallel.Workers;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tiled rank updates against the sum that defines them. */
class SymmetricUpdateTest {

  private static final int K = 9;

  private static double[] random(int count) {
    return new Random(count).doubles(count, -1, 1).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 95, 97, 384, 385, 800})
  void upperTriangleIsTheDefinition(int n) {
    int lda = n + 3;
    double[] a = random(K * lda + 5);
    double[] before = random(n * n + 2);
    double[] c = before.clone();
    new SymmetricUpdate(Workers.inline()).of(K, a, 5, lda).run(n, -0.5, 2, c, 2, n);
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        double entry = 2 * before[2 + i * n + j];
        for (int l = 0; l < K; l++) {
          entry = Math.fma(-0.5 * a[5 + l * lda + i], a[5 + l * lda + j], entry);
        }
        assertEquals(entry, c[2 + i * n + j], i + ", " + j);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {97, 800, 1200})
  void threadsChangeNoBit(int n) {
    double[] a = random(K * n);
    double[] alone = new double[n * n];
    double[] together = new double[n * n];
    new SymmetricUpdate(Workers.inline()).of(K, a, 0, n).run(n, 1, 0, alone, 0, n);
    try (Workers workers = new Workers(3)) {
      new SymmetricUpdate(workers).of(K, a, 0, n).run(n, 1, 0, together, 0, n);
    }
    assertArrayEquals(alone, together);
  }
}
