package io.geodesic.environments.mujoco.engine;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds libmujoco: the file that a property names, or else the one that the system has. */
final class LibrarySearch {
  /** The system property that holds the path of the library. */
  static final String PROPERTY = "geodesic.mujoco";

  /** What helps when there is none, or the wrong one. */
  static final String REMEDY =
      "install it (Debian, Ubuntu: apt-get install libmujoco2.2.2), or pip install mujoco and name the library in it: "
          + "GEODESIC_OPTS=-D"
          + PROPERTY
          + "=<site-packages>/mujoco/libmujoco.so.X.Y.Z ./geodesic ...";

  private static final int POINTER_BYTES = 8;

  private LibrarySearch() {}

  /**
   * Opens the library.
   *
   * @param path the file to open; empty to look for it by name
   * @throws EngineUnavailableException if there is none, it cannot be opened, or it is another
   *     library; says what was tried
   */
  static NativeLibrary open(Optional<String> path) {
    try {
      if (Native.POINTER_SIZE != POINTER_BYTES) {
        throw new EngineUnavailableException("MuJoCo needs a 64-bit Java");
      }
      return path.map(LibrarySearch::openFile).orElseGet(() -> openByName("mujoco"));
    } catch (NoClassDefFoundError | ExceptionInInitializerError e) {
      throw new EngineUnavailableException("JNA, which calls native code, cannot start: " + e, e);
    }
  }

  /** Returns what {@code mj_version()} returns. */
  static int version(NativeLibrary library) {
    try {
      Function version = library.getFunction("mj_version");
      return version.invokeInt(new Object[0]);
    } catch (UnsatisfiedLinkError e) {
      throw new EngineUnavailableException(
          library.getFile() + " is not MuJoCo: it has no mj_version; " + REMEDY, e);
    }
  }

  private static NativeLibrary openFile(String path) {
    if (!Files.isRegularFile(Path.of(path))) {
      throw new EngineUnavailableException(
          "no file %s (given by -D%s); %s".formatted(path, PROPERTY, REMEDY));
    }
    try {
      return NativeLibrary.getInstance(Path.of(path).toAbsolutePath().toString());
    } catch (UnsatisfiedLinkError e) {
      throw new EngineUnavailableException(
          "%s (given by -D%s) cannot be opened: %s; %s"
              .formatted(path, PROPERTY, firstLine(e), REMEDY),
          e);
    }
  }

  /** Opens the library of this name from the system's folders. */
  static NativeLibrary openByName(String name) {
    try {
      return NativeLibrary.getInstance(name);
    } catch (UnsatisfiedLinkError e) {
      throw new EngineUnavailableException(
          "MuJoCo is not installed: looked for %s, also with a version in its name, in the system's library folders%s; %s"
              .formatted(System.mapLibraryName(name), furtherFolders(), REMEDY),
          e);
    }
  }

  private static String furtherFolders() {
    String folders = System.getProperty("jna.library.path");
    return folders == null ? "" : " and " + folders;
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage())
        .lines()
        .skip(1)
        .findFirst()
        .orElse(e.getMessage())
        .strip();
  }
}
