package io.geodesic.benchmarks.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, found from wherever the tests run. */
public final class SourceTree {

  private SourceTree() {}

  /** Returns the folder that holds the Maven wrapper. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException(
            "no folder with mvnw above " + Path.of("").toAbsolutePath());
      }
    }
    return folder;
  }

  /** Returns the Java files of all modules that are part of the product, tests left out. */
  static List<Path> mainSources() {
    return List.of("src/main/java", "src/vector/java").stream()
        .flatMap(SourceTree::sources)
        .sorted()
        .toList();
  }

  /** Returns the Java files below a folder that modules have. */
  static Stream<Path> sources(String sourceRoot) {
    try (Stream<Path> modules = Files.list(root())) {
      return modules
          .map(module -> module.resolve(sourceRoot))
          .filter(Files::isDirectory)
          .flatMap(SourceTree::javaFiles)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
