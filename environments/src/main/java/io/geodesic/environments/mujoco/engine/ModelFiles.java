package io.geodesic.environments.mujoco.engine;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes models to files for as long as they are compiled: the library reads nothing else. */
final class ModelFiles {
  private static final Pattern INCLUDE = Pattern.compile("<include\\s+file=\"([^\"]+)\"");

  private ModelFiles() {}

  /** Hands a model, and the files that it includes, to {@code compiler} as a file. */
  static Model compileResource(Class<?> home, String name, Function<Path, Model> compiler) {
    return inTemporaryFolder(
        folder -> {
          copy(home, name, folder);
          return compiler.apply(folder.resolve(name));
        });
  }

  /** Hands a model given as text to {@code compiler} as a file. */
  static Model compileText(String name, String xml, Function<Path, Model> compiler) {
    return inTemporaryFolder(
        folder -> compiler.apply(Files.writeString(folder.resolve(name), xml)));
  }

  private static void copy(Class<?> home, String name, Path folder) throws IOException {
    Deque<String> missing = new ArrayDeque<>();
    missing.add(name);
    while (!missing.isEmpty()) {
      String next = missing.remove();
      Path file = folder.resolve(next);
      Files.write(file, Resources.toByteArray(Resources.getResource(home, next)));
      missing.addAll(
          INCLUDE
              .matcher(Files.readString(file))
              .results()
              .map(match -> match.group(1))
              .filter(included -> !Files.exists(folder.resolve(included)))
              .collect(Collectors.toList()));
    }
  }

  private interface FolderTask {
    Model run(Path folder) throws IOException;
  }

  private static Model inTemporaryFolder(FolderTask task) {
    try {
      Path folder = Files.createTempDirectory("geodesic-mujoco");
      try {
        return task.run(folder);
      } finally {
        MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "MuJoCo reads models from files, and no temporary file can be written", e);
    }
  }
}
