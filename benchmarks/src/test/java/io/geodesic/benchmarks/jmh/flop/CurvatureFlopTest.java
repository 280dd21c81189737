package io.geodesic.benchmarks.jmh.flop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.benchmarks.jmh.flop.CurvatureFlop.Schedule;
import org.junit.jupiter.api.Test;

/** Hand counts for 3-4-2, weights 12 and 8, parameters 16 and 10. */
final class CurvatureFlopTest {

  private static CurvatureFlop flop(int rows, int columns, Schedule schedule) {
    return new CurvatureFlop(new NetworkFlop(NetworkShape.parse("3-4-2"), rows), columns, schedule);
  }

  private static CurvatureFlop flop(int rows, int columns) {
    return flop(rows, columns, Schedule.standard());
  }

  /** A forward pass, and for each column the adjoint of the second layer's input. */
  private static long signals(int rows, int columns) {
    return 2L * rows * 20 + 2L * columns * rows * 8;
  }

  @Test
  void conjugateGradientsShareOneForwardPass() {
    CurvatureFlop flop = flop(100, 2, new Schedule(7, 1));
    assertEquals(2 * 100 * 20, flop.estimate("cg"));
    assertEquals(7 * 2 * 100 * (4 * 20 - 2 * 12), flop.solve("cg"));
  }

  @Test
  void theDiagonalIsAProductOfSquares() {
    CurvatureFlop flop = flop(100, 2);
    assertEquals(signals(100, 2) + 2 * 100 * (16 + 10), flop.estimate("diagonal"));
    assertEquals(2 * 26, flop.solve("diagonal"));
  }

  /**
   * Unordered pairs of 4 inputs with 4 adjoints, of 5 with 2; all pairs of one layer with another.
   */
  @Test
  void denseFisherInParameterSpaceIsAProductOfPairs() {
    CurvatureFlop flop = flop(100, 2);
    long first = 100 * 10 + 2 * 200 * 10 + 2 * 100 * 10 * 10;
    long second = 100 * 15 + 2 * 200 * 3 + 2 * 100 * 15 * 3;
    long between = 100 * 20 + 2 * 200 * 8 + 2 * 100 * 20 * 8;
    assertEquals(
        signals(100, 2) + first + second + between + 26 * 26 * 26 / 3, flop.estimate("exact"));
    assertEquals(2 * 26 * 26, flop.solve("exact"));
    assertEquals(
        signals(100, 2) + first + second + 16 * 16 * 16 / 3 + 1000 / 3, flop.estimate("block"));
    assertEquals(2 * (256 + 100), flop.solve("block"));
  }

  /** 6 rows: the gram matrix from inner products of inputs (3×3) and of adjoints (6×6). */
  @Test
  void denseFisherOfFewRowsIsAGramMatrix() {
    CurvatureFlop flop = flop(3, 2);
    long gram = 3 * 4 * 3 + 6 * 7 * 4 + 3 * 4 * 4 + 6 * 7 * 2;
    assertEquals(signals(3, 2) + gram + 6 * 6 * 6 / 3, flop.estimate("exact"));
    long times = 2 * 3 * 20 + 2 * 6 * (4 + 2);
    assertEquals(2 * times + 2 * 6 * 6, flop.solve("exact"));
  }

  @Test
  void kroneckerFactorsAreInvertedNowAndThen() {
    long factors = 100 * (3 * 4 + 4 * 5) + 200 * (4 * 5 + 2 * 3);
    long inverses = 64 + 64 + 125 + 8;
    assertEquals(signals(100, 2) + factors + inverses, flop(100, 2).estimate("kfac"));
    CurvatureFlop rarely = flop(100, 2, new Schedule(10, 9));
    assertEquals(signals(100, 2) + factors + inverses / 9, rarely.estimate("kfac"));
    long sandwich = 2 * (4 * 4 * 4 + 4 * 4 * 4) + 2 * (5 * 5 * 2 + 5 * 2 * 2);
    assertEquals(sandwich, rarely.solve("kfac"));
    assertEquals(2 * sandwich, rarely.solve("ekfac"));
  }

  @Test
  void eigenvalueCorrectionTurnsTheSignals() {
    long factors = 100 * (3 * 4 + 4 * 5) + 200 * (4 * 5 + 2 * 3);
    long bases = 9 * (64 + 64 + 125 + 8);
    long inputs = 2 * 100 * (3 * 4 + 4 * 5);
    long adjoints = 2 * 200 * (4 * 4 + 2 * 2);
    long squares = 2 * 100 * (16 + 10);
    assertEquals(
        signals(100, 2) + factors + bases + inputs + adjoints + squares,
        flop(100, 2).estimate("ekfac"));
  }

  @Test
  void theIdentityIsFreeAndStrangersAreNotCounted() {
    assertEquals(0, flop(100, 2).estimate("identity") + flop(100, 2).solve("identity"));
    assertThrows(IllegalArgumentException.class, () -> flop(1, 1).estimate("own"));
    assertThrows(IllegalArgumentException.class, () -> flop(1, 1).solve("own"));
  }
}
