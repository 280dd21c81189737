package io.geodesic.policies.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsErrorsTest {

  @TempDir Path folder;

  /** Headers with apostrophes for quotes, over 16 bytes of data. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                          | the header is not a JSON object",
        "{'w':                       | the header is not valid JSON: Unexpected end-of-input",
        "{} {}                       | the header is not valid JSON: Trailing token",
        "{'w':1}                     | tensor 'w' is not a JSON object",
        "{'w':{},'w':{}}             | the header is not valid JSON: Duplicate field 'w'",
        "{'__metadata__':[]}         | __metadata__ is not a JSON object",
        "{'__metadata__':{'k':1}}    | __metadata__ 'k' is not a string",
        "{'w':{'shape':[2],'data_offsets':[0,16]}}"
            + "| tensor 'w' has no dtype; expected one of F64, F32, I64",
        "{'w':{'dtype':'BF16','shape':[8],'data_offsets':[0,16]}}"
            + "| tensor 'w' has dtype \"BF16\"; expected one of F64, F32, I64",
        "{'w':{'dtype':'F64','data_offsets':[0,16]}} | tensor 'w' has no shape",
        "{'w':{'dtype':'F64','shape':[-2],'data_offsets':[0,16]}}"
            + "| tensor 'w' has shape [-2]; expected an array of non-negative integers",
        "{'w':{'dtype':'F64','shape':[2.0],'data_offsets':[0,16]}}"
            + "| tensor 'w' has shape [2.0]; expected an array of non-negative integers",
        "{'w':{'dtype':'F64','shape':2,'data_offsets':[0,16]}}"
            + "| tensor 'w' has shape 2; expected an array of non-negative integers",
        "{'w':{'dtype':'F64','shape':[4294967296],'data_offsets':[0,16]}}"
            + "| tensor 'w' has an axis of 4294967296; at most 2147483647",
        "{'w':{'dtype':'F64','shape':[65536,65536],'data_offsets':[0,16]}}"
            + "| tensor 'w': shape [65536, 65536] has more than 2147483647 entries",
        "{'w':{'dtype':'F64','shape':[2]}} | tensor 'w' has no data_offsets",
        "{'w':{'dtype':'F64','shape':[2],'data_offsets':[16,0]}}"
            + "| tensor 'w' has data_offsets [16,0]; expected [begin, end]",
        "{'w':{'dtype':'F64','shape':[2],'data_offsets':[16]}}"
            + "| tensor 'w' has data_offsets [16]; expected [begin, end]",
        "{'w':{'dtype':'F64','shape':[2],'data_offsets':[0,9223372036854775808]}}"
            + "| tensor 'w' has data_offsets [0,9223372036854775808]; expected an array",
        "{'w':{'dtype':'F64','shape':[3],'data_offsets':[0,16]}}"
            + "| tensor 'w' of dtype F64 and shape [3] needs 24 bytes; data_offsets give 16",
        "{'w':{'dtype':'F32','shape':[2],'data_offsets':[0,16]}}"
            + "| tensor 'w' of dtype F32 and shape [2] needs 8 bytes; data_offsets give 16",
        "{'w':{'dtype':'F64','shape':[3],'data_offsets':[0,24]}}"
            + "| truncated: tensor 'w' ends at byte 24 of the data; there are 16",
        "{'w':{'dtype':'F64','shape':[1],'data_offsets':[8,16]}}"
            + "| tensor 'w' begins at byte 8; the header ends at byte 0",
        "{'w':{'dtype':'F64','shape':[2],'data_offsets':[0,16]},"
            + "'v':{'dtype':'I64','shape':[1],'data_offsets':[8,16]}}"
            + "| tensor 'v' begins at byte 8 and overlaps tensor 'w'",
        "{'w':{'dtype':'F64','shape':[],'data_offsets':[0,8]}}"
            + "| 8 bytes follow the last tensor; expected none",
        "{}                          | 16 bytes follow the last tensor; expected none",
      })
  void malformedHeaderIsExplained(String header, String problem) throws IOException {
    assertUnreadable(file(header, new byte[16]), problem);
  }

  @Test
  void impossibleHeaderLengthsAreExplained() throws IOException {
    assertUnreadable(new byte[0], "truncated: 0 bytes; the header's length alone has 8");
    assertUnreadable(new byte[7], "truncated: 7 bytes");
    assertUnreadable(length(3), "truncated: header of 3 bytes, but only 0 follow");
    assertUnreadable(length(100_000_001), "header of 100000001 bytes; at most 100000000");
    assertUnreadable(length(-1), "header of 18446744073709551615 bytes");
    assertUnreadable(
        "{\"text\": \"some other format\"}".getBytes(StandardCharsets.UTF_8), "header");
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    byte[] whole = whole();
    for (int length = 0; length < whole.length; length++) {
      assertUnreadable(Arrays.copyOf(whole, length), "truncated");
    }
    assertUnreadable(Arrays.copyOf(whole, whole.length + 1), "1 bytes follow the last tensor");
  }

  /** Damage to the data alone cannot be seen here; {@link Checkpoint} keeps a digest for that. */
  @Test
  void damagedBytesGiveAStateOrOneLine() throws IOException {
    byte[] whole = whole();
    Path file = folder.resolve("damaged.safetensors");
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      Files.write(file, damaged);
      try {
        SafeTensors.read(file);
      } catch (CheckpointException e) {
        refused++;
        assertTrue(e.getMessage().startsWith("cannot read " + file + ": "), e.getMessage());
        assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      }
    }
    assertTrue(refused > whole.length / 2, "refused " + refused);
  }

  @Test
  void missingFileAndFolderAreNamed() {
    Path missing = folder.resolve("absent").resolve("model.safetensors");
    String problem = missing + ": no such file: " + missing;
    assertEquals("cannot read " + missing + ": no such file: " + missing, readError(missing));
    CheckpointException e =
        assertThrows(
            CheckpointException.class, () -> new SafeTensors(new State(), Map.of()).write(missing));
    assertEquals("cannot write " + problem, e.getMessage());
    assertTrue(readError(folder).startsWith("cannot read " + folder + ": "), readError(folder));
  }

  /** Returns a file's bytes: header with apostrophes for quotes, and data. */
  static byte[] file(String header, byte[] data) {
    byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .put(data)
        .array();
  }

  private byte[] whole() throws IOException {
    State state = new State();
    state.put("actor.w", new double[] {1, 2, 3, 4, 5, 6}, 2, 3);
    state.putLongs("rng", new long[] {1, 2});
    Path file = folder.resolve("whole.safetensors");
    new SafeTensors(state, Map.of("key", "value")).write(file);
    return Files.readAllBytes(file);
  }

  private static byte[] length(long value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  private void assertUnreadable(byte[] bytes, String problem) throws IOException {
    Path file = folder.resolve("malformed.safetensors");
    Files.write(file, bytes);
    String message = readError(file);
    assertTrue(message.startsWith("cannot read " + file + ": " + problem), message);
    assertEquals(1, message.lines().count(), message);
  }

  private static String readError(Path file) {
    return assertThrows(CheckpointException.class, () -> SafeTensors.read(file)).getMessage();
  }
}
