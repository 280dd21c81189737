package io.geodesic.policies.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

  private static final long NONE = -1;

  @TempDir Path folder;
  private Path directory;

  @BeforeEach
  void nameTheDirectory() {
    directory = folder.resolve("seed-1").resolve("checkpoint");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    State state = state(3);
    state.scope("actor").put("w", new double[] {0.1, -0.0, Double.NaN}, 1, 3);
    ObjectNode metadata = metadata(3);
    metadata.putObject("settings").put("rate", 0.1).put("name", "trpo+kfac");
    Checkpoint.write(directory, metadata, state);
    Checkpoint read = Checkpoint.read(directory);
    assertEquals(metadata.toString(), read.metadata().toString());
    SafeTensorsTest.assertSame(state, read.state());
  }

  @Test
  void everyWriteReplacesTheWholeCheckpoint() throws IOException {
    for (long version = 0; version < 4; version++) {
      write(version);
      assertEquals(version, version());
      assertEquals(Set.of("checkpoint"), names(directory.getParent()));
      assertEquals(Set.of("checkpoint.json", "model.safetensors"), names(directory));
    }
  }

  /** A crash between two steps, with and without an older checkpoint. */
  @Test
  void crashBetweenStepsLeavesOldOrNewReadableAndTheNextWriteSucceeds() throws IOException {
    for (long old : new long[] {NONE, 1}) {
      int steps = steps(2).size();
      for (int done = 0; done <= steps; done++) {
        directory = folder.resolve("crash-" + old + "-" + done).resolve("checkpoint");
        if (old != NONE) {
          write(old);
        }
        runFirst(done, steps(2));
        long survivor = version();
        assertTrue(survivor == old || survivor == 2, "after step " + done + ": " + survivor);
        assertTrue(survivor == 2 || done < steps, "a finished write is the new one");
        write(3);
        assertEquals(3, version());
        assertEquals(Set.of("checkpoint"), names(directory.getParent()));
      }
    }
  }

  /** The second crash hits the recovery from the first, wherever that was. */
  @Test
  void crashDuringRecoveryLosesNothing() throws IOException {
    for (int first = 0; first <= steps(2).size(); first++) {
      for (int second = 0; second <= steps(3).size(); second++) {
        directory = folder.resolve("twice-" + first + "-" + second).resolve("checkpoint");
        write(1);
        runFirst(first, steps(2));
        long before = version();
        runFirst(second, steps(3));
        long after = version();
        assertTrue(after == before || after == 3, first + ", " + second + ": " + after);
        write(4);
        assertEquals(4, version());
      }
    }
  }

  /** A crash while the new files are written: any file may be missing or end anywhere. */
  @Test
  void crashWithinFillingLeavesTheOldOneReadable() throws IOException {
    Path whole = folder.resolve("whole");
    Checkpoint.write(whole, metadata(2), state(2));
    write(1);
    for (String name : List.of("model.safetensors", "checkpoint.json")) {
      byte[] bytes = Files.readAllBytes(whole.resolve(name));
      for (int length = 0; length <= bytes.length; length += 7) {
        Path staged = directory.resolveSibling("checkpoint.tmp-new");
        Files.createDirectories(staged);
        Files.write(staged.resolve(name), Arrays.copyOf(bytes, length));
        assertEquals(1, version());
      }
    }
    write(3);
    assertEquals(3, version());
    assertEquals(Set.of("checkpoint"), names(directory.getParent()));
  }

  @Test
  void crashWithinTheFirstFillingLeavesNothingToRead() throws IOException {
    Path staged = directory.resolveSibling("checkpoint.tmp-new");
    Checkpoint.write(staged, metadata(2), state(2));
    Files.delete(staged.resolve("checkpoint.json"));
    assertEquals("cannot read checkpoint " + directory + ": it is missing", readError());
    write(3);
    assertEquals(3, version());
    assertEquals(Set.of("checkpoint"), names(directory.getParent()));
  }

  /** A crash while the old files are deleted: any of them may be gone. */
  @Test
  void crashWithinClearingAwayLeavesTheNewOneReadable() throws IOException {
    for (String gone : List.of("model.safetensors", "checkpoint.json")) {
      directory = folder.resolve(gone).resolve("checkpoint");
      write(1);
      runFirst(4, steps(2));
      Files.delete(directory.resolveSibling("checkpoint.tmp-old").resolve(gone));
      assertEquals(2, version());
      write(3);
      assertEquals(3, version());
      assertEquals(Set.of("checkpoint"), names(directory.getParent()));
    }
  }

  @Test
  void readingAnInterruptedCheckpointWritesNothing() throws IOException {
    write(1);
    runFirst(3, steps(2));
    assertFalse(Files.exists(directory));
    Set<String> before = names(directory.getParent());
    assertEquals(2, version());
    assertEquals(before, names(directory.getParent()));
  }

  @Test
  void failedWriteKeepsTheOldCheckpointAndLeavesNoRubbish() throws IOException {
    write(1);
    State unwritable = state(2);
    unwritable.putLong("__metadata__", 0);
    assertThrows(
        IllegalArgumentException.class, () -> Checkpoint.write(directory, metadata(2), unwritable));
    assertEquals(1, version());
    assertEquals(Set.of("checkpoint"), names(directory.getParent()));
  }

  @Test
  void foreignFilesAreNeverReplaced() throws IOException {
    Files.createDirectories(directory);
    write(1);
    Path notes = folder.resolve("notes");
    Files.writeString(Files.createDirectory(notes).resolve("thesis.tex"), "x");
    Path file = Files.writeString(folder.resolve("file"), "x");
    for (Path foreign : List.of(notes, file)) {
      CheckpointException e =
          assertThrows(
              CheckpointException.class, () -> Checkpoint.write(foreign, metadata(1), state(1)));
      assertEquals(
          "cannot write checkpoint " + foreign + ": it exists and is no checkpoint",
          e.getMessage());
    }
    assertTrue(Files.exists(notes.resolve("thesis.tex")));
    assertTrue(Files.isRegularFile(file));
  }

  @Test
  void damageIsOneLineWithThePath() throws IOException {
    assertEquals("cannot read checkpoint " + directory + ": it is missing", readError());
    write(1);
    Path model = directory.resolve("model.safetensors");
    Path manifest = directory.resolve("checkpoint.json");
    byte[] bytes = Files.readAllBytes(model);
    for (int length = 0; length < bytes.length; length++) {
      Files.write(model, Arrays.copyOf(bytes, length));
      assertTrue(readError().startsWith("cannot read " + model + ": truncated"), readError());
    }
    byte[] flipped = bytes.clone();
    flipped[bytes.length - 1] ^= 1;
    Files.write(model, flipped);
    assertEquals(model + " is damaged: its SHA-256 is not the one in checkpoint.json", readError());
    Files.write(model, bytes);
    byte[] json = Files.readAllBytes(manifest);
    for (int length = 0; length < json.length; length++) {
      Files.write(manifest, Arrays.copyOf(json, length));
      assertTrue(readError().startsWith(manifest + " "), readError());
    }
    Files.writeString(manifest, "{\"format\": \"geodesic-checkpoint-1\"}");
    assertEquals(manifest + " lacks an object 'metadata' or a text 'sha256'", readError());
    Files.delete(manifest);
    assertTrue(readError().endsWith("no such file: " + manifest), readError());
  }

  private void write(long version) {
    Checkpoint.write(directory, metadata(version), state(version));
  }

  private List<DirectorySwap.Step> steps(long version) {
    return new DirectorySwap(directory)
        .steps(target -> Checkpoint.fill(target, metadata(version), state(version)));
  }

  private static void runFirst(int count, List<DirectorySwap.Step> steps) throws IOException {
    for (DirectorySwap.Step step : steps.subList(0, count)) {
      step.run();
    }
  }

  /** Returns the version that can be read, its metadata and tensors agreeing; −1 if missing. */
  private long version() {
    if (!Files.exists(new DirectorySwap(directory).current())) {
      readError();
      return NONE;
    }
    Checkpoint read = Checkpoint.read(directory);
    assertEquals(read.metadata().get("version").longValue(), read.state().longValue("version"));
    return read.state().longValue("version");
  }

  private String readError() {
    String message =
        assertThrows(CheckpointException.class, () -> Checkpoint.read(directory)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  private static State state(long version) {
    State state = new State();
    state.putLong("version", version);
    state.put("w", new double[] {version, 0.1 * version});
    return state;
  }

  private static ObjectNode metadata(long version) {
    return new ObjectMapper().createObjectNode().put("version", version);
  }

  private static Set<String> names(Path path) throws IOException {
    try (Stream<Path> children = Files.list(path)) {
      return new TreeSet<>(children.map(child -> child.getFileName().toString()).toList());
    }
  }
}
