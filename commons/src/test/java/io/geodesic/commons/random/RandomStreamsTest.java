package io.geodesic.commons.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

  private static final String[] NAMES = {"actions", "action", "s", "", "Aa", "BB", "σ", "init"};

  /** "Aa" and "BB" have the same {@code String.hashCode}. */
  @Test
  void streamsOfDifferentKeysShareNoValue() {
    Set<Long> values = new HashSet<>();
    int draws = 0;
    for (long seed : new long[] {0, 1, -1, 42, Long.MIN_VALUE}) {
      for (String name : NAMES) {
        for (int index = 0; index < 20; index++) {
          RandomStream stream = new RandomStreams(seed).stream(name, index);
          for (int i = 0; i < 4; i++) {
            values.add(stream.nextLong());
            draws++;
          }
        }
      }
    }
    assertEquals(draws, values.size());
  }

  @Test
  void neighbouringStreamsAreUncorrelated() {
    RandomStreams streams = new RandomStreams(1);
    int n = 10_000;
    double[] previous = new double[n];
    double[] next = new double[n];
    streams.stream("actions", 0).fillUniform(previous, 0, n);
    for (int index = 1; index < 20; index++) {
      streams.stream("actions", index).fillUniform(next, 0, n);
      double r = new PearsonsCorrelation().correlation(previous, next);
      assertTrue(Math.abs(r) < 4.5 / Math.sqrt(n), "index " + index + ": " + r);
      System.arraycopy(next, 0, previous, 0, n);
    }
  }

  @Test
  void equalKeysGiveEqualDraws() {
    RandomStream a = new RandomStreams(3).stream("actions", 2);
    RandomStream b = new RandomStreams(3).stream("actions", 2);
    for (int i = 0; i < 100; i++) {
      assertEquals(a.nextLong(), b.nextLong());
    }
    assertEquals(
        new RandomStreams(3).stream("x").nextLong(),
        new RandomStreams(3).stream("x", 0).nextLong());
  }

  @Test
  void splitRootsAreIndependentOfTheirParentAndOfEachOther() {
    RandomStreams root = new RandomStreams(3);
    Set<Long> firsts = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      RandomStreams child = root.split("environment", i);
      assertEquals(root.seed("environment", i), child.seed());
      firsts.add(child.stream("environment", i).nextLong());
      firsts.add(root.stream("environment", i).nextLong());
    }
    assertEquals(100, firsts.size());
    assertNotEquals(root.seed("environment", 0), root.seed("environment", 1));
  }

  /** Golden: computed by a separate program from the definitions of SHA-256 and xoshiro256++. */
  @Test
  void derivationIsFrozen() {
    RandomStream stream = new RandomStreams(42).stream("actions", 3);
    long[] longs = {stream.nextLong(), stream.nextLong()};
    assertArrayEquals(new long[] {4451643239304893463L, 8198436947108293092L}, longs);
    assertEquals(-8081719809903428343L, new RandomStreams(42).seed("simulator", 1));
  }

  @Test
  void negativeIndexIsNamed() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new RandomStreams(1).stream("actions", -1));
    assertEquals("index of random stream 'actions' is -1; must be at least 0", e.getMessage());
  }
}
