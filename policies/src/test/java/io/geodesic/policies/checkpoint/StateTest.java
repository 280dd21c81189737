package io.geodesic.policies.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StateTest {

  @Property
  void everyValueComesBackWithItsBits(
      @ForAll double[] data,
      @ForAll long[] longs,
      @ForAll byte[] bytes,
      @ForAll double scalar,
      @ForAll long value) {
    State state = new State();
    state.put("data", data);
    state.putLongs("longs", longs);
    state.putBytes("bytes", bytes);
    state.putScalar("scalar", scalar);
    state.putLong("value", value);
    assertBits(data, state.get("data"));
    double[] target = new double[data.length];
    state.copyTo("data", target);
    assertBits(data, target);
    assertArrayEquals(longs, state.longs("longs"));
    assertArrayEquals(bytes, state.bytes("bytes"));
    assertEquals(
        Double.doubleToRawLongBits(scalar), Double.doubleToRawLongBits(state.scalar("scalar")));
    assertEquals(value, state.longValue("value"));
    assertArrayEquals(new int[] {data.length}, state.shape("data"));
    assertArrayEquals(new int[0], state.shape("value"));
  }

  @Property
  void shapesAreKeptExactlyWhenTheyFitTheData(
      @ForAll @IntRange(max = 6) int rows,
      @ForAll @IntRange(max = 6) int columns,
      @ForAll @IntRange(max = 40) int length) {
    State state = new State();
    double[] data = new double[length];
    if (rows * columns == length) {
      state.put("w", data, rows, columns);
      assertArrayEquals(new int[] {rows, columns}, state.shape("w"));
    } else {
      assertFails(
          () -> state.put("w", data, rows, columns),
          IllegalArgumentException.class,
          String.format(
              "tensor 'w': shape [%d, %d] has %d entries; the data has %d",
              rows, columns, rows * columns, length));
      assertFalse(state.contains("w"));
    }
  }

  @Test
  void arraysAreNeverSharedWithTheCaller() {
    double[] data = {1, 2};
    long[] longs = {3, 4};
    int[] shape = {2, 1};
    State state = new State();
    state.put("data", data, shape);
    state.putLongs("longs", longs);
    data[0] = longs[0] = shape[0] = 9;
    state.get("data")[1] = 9;
    state.longs("longs")[1] = 9;
    state.shape("data")[1] = 9;
    assertArrayEquals(new double[] {1, 2}, state.get("data"));
    assertArrayEquals(new long[] {3, 4}, state.longs("longs"));
    assertArrayEquals(new int[] {2, 1}, state.shape("data"));
  }

  @Test
  void scopesAreViewsOfOneOrderedTree() {
    State root = new State();
    root.putLong("step", 1);
    State actor = root.scope("actor");
    actor.scope("0").putScalar("weight", 2);
    root.putLong("actors", 3);
    actor.putScalar("log_std", 4);
    assertEquals(
        List.of("step", "actor.0.weight", "actors", "actor.log_std"),
        root.names(),
        "in the order of the puts");
    assertEquals(List.of("0.weight", "log_std"), root.scope("actor").names());
    assertEquals(2, root.scalar("actor.0.weight"));
    assertEquals(2, root.scope("actor.0").scalar("weight"));
    assertTrue(actor.contains("log_std"));
    assertFalse(actor.contains("step"));
    assertEquals(List.of(), root.scope("act").names());
  }

  @Test
  void wrongReadsNameTensorExpectedAndFound() {
    State state = new State();
    State actor = state.scope("actor");
    actor.put("w", new double[] {1, 2, 3});
    actor.putLongs("n", new long[] {1, 2});
    String w = "tensor 'actor.w' of the state ";
    String n = "tensor 'actor.n' of the state ";
    double[] target = {7, 7};
    assertFails(() -> actor.get("v"), "tensor 'actor.v' of the state is missing");
    assertFails(() -> actor.shape("v"), "tensor 'actor.v' of the state is missing");
    assertFails(() -> actor.copyTo("w", target), w + "has length 3; expected 2");
    assertFails(() -> actor.scalar("w"), w + "has length 3; expected 1");
    assertFails(() -> actor.longs("w"), w + "holds doubles; expected longs");
    assertFails(() -> actor.longValue("w"), w + "holds doubles; expected longs");
    assertFails(() -> actor.get("n"), n + "holds longs; expected doubles");
    assertFails(() -> actor.bytes("w"), w + "holds doubles; expected longs");
    assertFails(() -> actor.longValue("n"), n + "has length 2; expected 1");
    assertArrayEquals(new double[] {7, 7}, target, "untouched");
  }

  @Test
  void namesAreGivenAndDiffer() {
    State state = new State();
    state.putLong("a.b", 1);
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
    assertFails(
        () -> state.scope("a").putScalar("b", 2),
        illegal,
        "tensor 'a.b' is already in the state; names must differ");
    assertEquals(1, state.longValue("a.b"));
    assertFails(() -> state.putLong("", 1), illegal, "name below '' is empty");
    assertFails(() -> state.scope("a").scope(""), illegal, "name below 'a.' is empty");
  }

  @Test
  void impossibleShapesAreRefused() {
    State state = new State();
    assertThrows(IllegalArgumentException.class, () -> state.put("w", new double[1], -1, -1));
    assertThrows(
        IllegalArgumentException.class, () -> state.put("w", new double[0], 65_536, 65_536));
    state.put("w", new double[0], Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
  }

  private static void assertFails(Executable read, String message) {
    assertFails(read, CheckpointException.class, message);
  }

  private static void assertFails(
      Executable action, Class<? extends RuntimeException> type, String message) {
    assertEquals(message, assertThrows(type, action).getMessage());
  }

  private static void assertBits(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          Double.doubleToRawLongBits(expected[i]),
          Double.doubleToRawLongBits(actual[i]),
          "at " + i);
    }
  }
}
