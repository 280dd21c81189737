package io.geodesic.environments.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpaceTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Property(tries = 200)
  void samplesBelongToTheSpace(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 50) int n,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double a,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double b) {
    RandomStream random = new RandomStreams(seed).stream("sample");
    double low = Math.min(a, b);
    double high = Math.max(a, b);
    Box box =
        new Box(
            new double[] {low, -INFINITE, low, -INFINITE},
            new double[] {high, high, INFINITE, INFINITE});
    for (Space space :
        List.of(
            new Discrete(n),
            new MultiDiscrete(List.of(n, 1, 3)),
            new MultiBinary(n),
            box,
            Box.uniform(low, high, 2, 3))) {
      double[] x = new double[space.size() + 2];
      space.sample(random, x, 1);
      assertTrue(space.contains(x, 1), space::describe);
      assertEquals(0, x[0]);
      assertEquals(0, x[x.length - 1]);
    }
  }

  @Test
  void samplesReachBothHalvesOfTheSpace() {
    RandomStream random = new RandomStreams(1).stream("sample");
    double[] bounds = {INFINITE, 1};
    Box box = Box.symmetric(bounds);
    Discrete discrete = new Discrete(2);
    double[] x = new double[2];
    double[] sums = new double[3];
    for (int i = 0; i < 4000; i++) {
      box.sample(random, x, 0);
      sums[0] += x[0] > 0 ? 1 : 0;
      sums[1] += x[1] > 0 ? 1 : 0;
      discrete.sample(random, x, 0);
      sums[2] += x[0];
    }
    for (double sum : sums) {
      assertEquals(2000, sum, 150);
    }
  }

  @Test
  void boundsBelongToTheBoxAndAreFloat32() {
    Box box = Box.symmetric(4.8, INFINITE);
    assertEquals(4.800000190734863, box.high(0));
    assertEquals(-4.800000190734863, box.low(0));
    assertTrue(box.contains(new double[] {4.800000190734863, INFINITE}, 0));
    assertFalse(box.contains(new double[] {Math.nextUp(4.800000190734863), 0}, 0));
    assertFalse(box.contains(new double[] {0, Double.NaN}, 0));
  }

  @Test
  void onlyIntegersBelowTheBoundAreDiscrete() {
    Discrete discrete = new Discrete(3);
    for (double x : new double[] {0, 1, 2}) {
      assertTrue(discrete.contains(new double[] {x}, 0));
      assertEquals(x, discrete.index(x));
    }
    for (double x : new double[] {-1, 3, 0.5, Double.NaN, INFINITE, 1e300}) {
      assertFalse(discrete.contains(new double[] {x}, 0));
      var error = assertThrows(IllegalArgumentException.class, () -> discrete.index(x));
      assertEquals("discrete action " + x + " is none of the integers 0 to 2", error.getMessage());
    }
  }

  @Test
  void eachComponentOfAListHasItsOwnBound() {
    MultiDiscrete choices = new MultiDiscrete(List.of(3, 1, 2));
    assertTrue(choices.contains(new double[] {9, 2, 0, 1}, 1));
    assertFalse(choices.contains(new double[] {2, 1, 1}, 0));
    assertFalse(choices.contains(new double[] {2, 0, 0.5}, 0));
    assertFalse(choices.contains(new double[] {-1, 0, 0}, 0));
    MultiBinary switches = new MultiBinary(2);
    assertTrue(switches.contains(new double[] {9, 0, 1}, 1));
    assertFalse(switches.contains(new double[] {0, 2}, 0));
    assertFalse(switches.contains(new double[] {Double.NaN, 1}, 0));
  }

  @Test
  void samplesOfListsReachEveryElement() {
    RandomStream random = new RandomStreams(2).stream("sample");
    MultiDiscrete choices = new MultiDiscrete(List.of(3, 2));
    MultiBinary switches = new MultiBinary(2);
    double[] x = new double[2];
    int[] counts = new int[10];
    for (int i = 0; i < 6000; i++) {
      choices.sample(random, x, 0);
      counts[(int) (2 * x[0] + x[1])]++;
      switches.sample(random, x, 0);
      counts[6 + (int) (2 * x[0] + x[1])]++;
    }
    for (int i = 0; i < counts.length; i++) {
      assertEquals(i < 6 ? 1000 : 1500, counts[i], 150);
    }
  }

  @Test
  void descriptionsAreGymnasiums() {
    assertEquals("MultiDiscrete([3 2])", new MultiDiscrete(List.of(3, 2)).describe());
    assertEquals("MultiBinary(4)", new MultiBinary(4).describe());
    assertEquals("Discrete(2)", new Discrete(2).describe());
    assertEquals("Box(-2.0, 2.0, (1,), float32)", Box.symmetric(2).describe());
    assertEquals(
        "Box([-1.0 -inf], [1.0 inf], (2,), float32)", Box.symmetric(1, INFINITE).describe());
    assertEquals("Box(0.0, 1.0, (10, 10, 4), float32)", Box.uniform(0, 1, 10, 10, 4).describe());
  }

  @Test
  void mapsHoldWhatJsonNeeds() {
    assertEquals("{type=Discrete, n=2}", new Discrete(2).toMap().toString());
    assertEquals(
        "{type=MultiDiscrete, nvec=[3, 2]}", new MultiDiscrete(List.of(3, 2)).toMap().toString());
    assertEquals("{type=MultiBinary, n=4}", new MultiBinary(4).toMap().toString());
    Map<String, Object> box = Box.symmetric(0.5, 2).toMap();
    assertEquals(
        "{type=Box, shape=[2], low=[-0.5, -2.0], high=[0.5, 2.0], dtype=float32}", box.toString());
  }

  @Test
  void equalBoxesAreEqual() {
    assertEquals(Box.uniform(0, 1, 4), Box.uniform(0, 1, 4));
    assertEquals(Box.uniform(0, 1, 4).hashCode(), Box.uniform(0, 1, 4).hashCode());
    assertFalse(Box.uniform(0, 1, 4).equals(Box.uniform(0, 1, 2, 2)));
    assertFalse(Box.uniform(0, 1, 4).equals(Box.uniform(0, 2, 4)));
  }

  @Test
  void impossibleSpacesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Discrete(0));
    assertThrows(IllegalArgumentException.class, () -> new MultiDiscrete(List.of()));
    assertThrows(IllegalArgumentException.class, () -> new MultiDiscrete(List.of(2, 0)));
    assertThrows(IllegalArgumentException.class, () -> new MultiBinary(0));
    assertThrows(IllegalArgumentException.class, () -> Box.uniform(1, 0, 2));
    assertThrows(IllegalArgumentException.class, () -> Box.uniform(0, 1, 2, 0));
    assertThrows(IllegalArgumentException.class, () -> Box.uniform(Double.NaN, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> new Box(new double[2], new double[3]));
    assertThrows(IllegalArgumentException.class, () -> new Box(new double[2], new double[2], 3));
  }
}
