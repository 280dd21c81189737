package io.geodesic.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {

  @TempDir private Path folder;

  @Test
  void rowIsInTheFileWhenAppendReturns() throws IOException {
    Path file = folder.resolve("rows.csv");
    try (RowFile rows = RowFile.create(file, "a,b")) {
      rows.append("1", "2");
      assertEquals("a,b\n1,2\n", Files.readString(file));
      assertEquals(Files.size(file), rows.length());
    }
  }

  @Test
  void resumingCutsWhateverFollowedTheCheckpoint() throws IOException {
    Path file = folder.resolve("rows.csv");
    long length;
    try (RowFile rows = RowFile.create(file, "a")) {
      rows.append("1");
      length = rows.length();
      rows.append("2");
    }
    Files.writeString(file, "torn ro", StandardOpenOption.APPEND);
    try (RowFile rows = RowFile.resume(file, length)) {
      rows.append("3");
    }
    assertEquals("a\n1\n3\n", Files.readString(file));
  }

  @Test
  void fileShorterThanItsCheckpointIsRefused() throws IOException {
    Path file = folder.resolve("rows.csv");
    Files.writeString(file, "a\n");
    IOException e = assertThrows(IOException.class, () -> RowFile.resume(file, 10));
    assertTrue(e.getMessage().contains("8 fewer than when the checkpoint"), e.getMessage());
    assertEquals("a\n", Files.readString(file));
  }
}
