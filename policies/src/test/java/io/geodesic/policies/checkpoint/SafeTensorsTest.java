package io.geodesic.policies.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTensorsTest {

  @TempDir Path folder;

  @Property(tries = 100)
  void fileKeepsNamesOrderShapesAndBits(
      @ForAll @Size(max = 5) Set<@NotEmpty String> names,
      @ForAll @Size(max = 4) Map<String, String> metadata,
      @ForAll @IntRange(max = 4) int rows,
      @ForAll @IntRange(max = 4) int columns,
      @ForAll long seedBits)
      throws IOException {
    State state = new State();
    List<String> storable = names.stream().filter(SafeTensorsTest::isUnicode).toList();
    for (String name : storable) {
      double[] data = new double[rows * columns];
      Arrays.setAll(data, i -> Double.longBitsToDouble(seedBits * (2 * i + 1)));
      State scope = state.scope(name);
      scope.put("w", data, rows, columns);
      scope.putLongs("n", new long[] {seedBits, ~seedBits});
      scope.putScalar("s", Double.longBitsToDouble(seedBits));
      scope.putLong("l", seedBits);
    }
    metadata.entrySet().removeIf(e -> !isUnicode(e.getKey()) || !isUnicode(e.getValue()));
    Path file = Files.createTempFile("state", ".safetensors");
    try {
      new SafeTensors(state, metadata).write(file);
      assertEquals(0, headerLength(Files.readAllBytes(file)) % 8);
      SafeTensors read = SafeTensors.read(file);
      assertEquals(metadata, read.metadata());
      assertSame(state, read.state());
    } finally {
      Files.delete(file);
    }
  }

  /** 8,192 doubles fill the buffer exactly. */
  @Test
  void tensorsLongerThanTheBufferAreWhole() {
    for (int length : new int[] {8191, 8192, 8193, 20_000}) {
      double[] data = new double[length];
      long[] longs = new long[length];
      Arrays.setAll(data, i -> Math.sqrt(i));
      Arrays.setAll(longs, i -> i * 0x9E3779B97F4A7C15L);
      State state = new State();
      state.put("data", data);
      state.putLongs("longs", longs);
      Path file = folder.resolve("long.safetensors");
      new SafeTensors(state, Map.of()).write(file);
      assertSame(state, SafeTensors.read(file).state());
    }
  }

  @Test
  void singlesLongerThanTheBufferAreWidenedExactly() throws IOException {
    int length = 40_000;
    ByteBuffer data = ByteBuffer.allocate(4 * length).order(ByteOrder.LITTLE_ENDIAN);
    double[] expected = new double[length];
    for (int i = 0; i < length; i++) {
      float value = (float) Math.sqrt(i);
      data.putFloat(value);
      expected[i] = value;
    }
    Path file = folder.resolve("f32.safetensors");
    String header =
        String.format(
            "{'w':{'dtype':'F32','shape':[2,%d],'data_offsets':[0,%d]}}", length / 2, 4 * length);
    Files.write(file, SafeTensorsErrorsTest.file(header, data.array()));
    State state = SafeTensors.read(file).state();
    assertArrayEquals(new int[] {2, length / 2}, state.shape("w"));
    assertArrayEquals(expected, state.get("w"));
  }

  /** How the file was made: {@code make_golden.py} beside it. */
  @Test
  void fileOfTheReferenceImplementationIsRead() throws URISyntaxException {
    Path golden = Path.of(SafeTensorsTest.class.getResource("golden.safetensors").toURI());
    SafeTensors read = SafeTensors.read(golden);
    State expected = new State();
    expected.putLongs("steps", new long[] {(1L << 53) + 1, Long.MIN_VALUE});
    expected.put(
        "actor.0.weight",
        new double[] {1.5, -2.25, 0.1, -0.0, Double.POSITIVE_INFINITY, Double.MIN_VALUE},
        2,
        3);
    expected.put("empty", new double[0], 0, 3);
    expected.putScalar("log_std", -0.5);
    expected.put("actor.0.bias", new double[] {0.1f, -3.5f});
    assertSame(expected, read.state());
    assertEquals(Map.of("format", "np", "σ", "δ \"quoted\""), read.metadata());
  }

  @Test
  void scopeIsWrittenAsItsOwnTree() {
    State state = new State();
    state.putLong("step", 1);
    state.scope("actor").put("w", new double[] {1, 2});
    Path file = folder.resolve("actor.safetensors");
    new SafeTensors(state.scope("actor"), Map.of()).write(file);
    assertEquals(List.of("w"), SafeTensors.read(file).state().names());
  }

  @Test
  void writingReplacesALongerFile() {
    Path file = folder.resolve("model.safetensors");
    State state = new State();
    new SafeTensors(state, Map.of()).write(file);
    State longer = new State();
    longer.put("w", new double[100]);
    new SafeTensors(longer, Map.of("key", "value")).write(file);
    new SafeTensors(state, Map.of()).write(file);
    assertSame(state, SafeTensors.read(file).state());
  }

  @Test
  void errorsOfTheStateNameTheFile() {
    Path file = folder.resolve("model.safetensors");
    State state = new State();
    state.put("actor.w", new double[] {1, 2});
    new SafeTensors(state, Map.of()).write(file);
    State actor = SafeTensors.read(file).state().scope("actor");
    CheckpointException e =
        assertThrows(CheckpointException.class, () -> actor.copyTo("w", new double[3]));
    assertEquals("tensor 'actor.w' of " + file + " has length 2; expected 3", e.getMessage());
  }

  @Test
  void reservedNameIsRefused() {
    State state = new State();
    state.putLong("__metadata__", 1);
    Path file = folder.resolve("model.safetensors");
    assertThrows(
        IllegalArgumentException.class, () -> new SafeTensors(state, Map.of()).write(file));
    assertTrue(Files.notExists(file));
  }

  static void assertSame(State expected, State actual) {
    assertEquals(expected.names(), actual.names());
    expected
        .tensors()
        .forEach(
            (name, tensor) -> {
              assertArrayEquals(tensor.shape, actual.shape(name), name);
              if (tensor instanceof Tensor.Reals reals) {
                assertArrayEquals(bits(reals.data), bits(actual.get(name)), name);
              } else if (tensor instanceof Tensor.Longs longs) {
                assertArrayEquals(longs.data, actual.longs(name), name);
              }
            });
  }

  private static long[] bits(double[] data) {
    return Arrays.stream(data).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  private static long headerLength(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  /** Lone surrogates have no UTF-8 form. */
  private static boolean isUnicode(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
