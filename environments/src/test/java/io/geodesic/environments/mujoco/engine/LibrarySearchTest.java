package io.geodesic.environments.mujoco.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySearchTest {
  @TempDir private Path folder;

  private static void assertRefused(Runnable action, String... parts) {
    EngineUnavailableException e = assertThrows(EngineUnavailableException.class, action::run);
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), e.getMessage());
    }
    assertTrue(e.getMessage().contains("apt-get install libmujoco2.2.2"), e.getMessage());
    assertTrue(e.getMessage().contains("-Dgeodesic.mujoco=<site-packages>"), e.getMessage());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  @Test
  void absentFileIsNamed() {
    String path = folder.resolve("libmujoco.so").toString();
    assertRefused(() -> LibrarySearch.open(Optional.of(path)), "no file " + path);
  }

  @Test
  void fileThatIsNoLibraryIsNamedWithTheReason() throws IOException {
    String path = Files.writeString(folder.resolve("libmujoco.so"), "not a library").toString();
    assertRefused(
        () -> LibrarySearch.open(Optional.of(path)), path, "cannot be opened", "file too short");
  }

  @Test
  void libraryThatIsNotInstalledIsSaidToBeSearchedFor() {
    assertRefused(
        () -> LibrarySearch.openByName("no-such-engine"),
        "not installed",
        System.mapLibraryName("no-such-engine"),
        "library folders");
  }

  @Test
  void otherLibraryIsRefused() {
    NativeLibrary math = NativeLibrary.getInstance("m");
    assertRefused(() -> LibrarySearch.version(math), "is not MuJoCo", "mj_version");
  }
}
