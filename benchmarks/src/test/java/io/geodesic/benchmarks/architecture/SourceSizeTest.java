package io.geodesic.benchmarks.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files, small methods, packages that tell their story. */
final class SourceSizeTest {

  private static final int MAX_FILE_LINES = 300;
  private static final int MAX_MEDIAN_LINES = 100;
  private static final int MAX_METHOD_LINES = 40;
  private static final int MAX_CONSTRUCTOR_PARAMETERS = 5;

  /**
   * Loops over register tiles name every register: a helper that took vectors would box them when
   * it is not inlined.
   */
  private static final Set<String> REGISTER_TILES =
      Set.of("VectorRowTiles", "VectorColumnTiles", "VectorSlimTiles");

  private static final List<SourceFile> SOURCES = SourceFile.parse(SourceTree.mainSources());

  @Test
  void filesAreShort() {
    assertNone(
        SOURCES.stream().filter(source -> source.lines() > MAX_FILE_LINES),
        source -> source.lines() + " lines: " + source.path());
  }

  @Test
  void halfOfTheFilesAreVeryShort() {
    long[] lines = SOURCES.stream().mapToLong(SourceFile::lines).sorted().toArray();
    long median = lines[lines.length / 2];
    assertTrue(median <= MAX_MEDIAN_LINES, "the median file has " + median + " lines");
  }

  @Test
  void methodsFitAScreen() {
    assertNone(
        methods(method -> method.lines() > MAX_METHOD_LINES && !isRegisterTile(method)),
        method -> method.lines() + " lines: " + method.name());
  }

  private static boolean isRegisterTile(SourceFile.Method method) {
    return REGISTER_TILES.contains(method.name().substring(0, method.name().indexOf('.')));
  }

  @Test
  void constructorsTakeFewParameters() {
    assertNone(
        methods(
            method -> method.isConstructor() && method.parameters() > MAX_CONSTRUCTOR_PARAMETERS),
        method -> method.parameters() + " parameters: " + method.name());
  }

  @Test
  void everyPackageTellsItsStory() {
    assertNone(
        SOURCES.stream()
            .map(source -> source.path().getParent())
            .distinct()
            .filter(folder -> !Files.exists(mainFolder(folder).resolve("package-info.java"))),
        folder -> "no package-info.java in " + folder);
  }

  @Test
  void namesSayWhatTypesAre() {
    assertNone(
        SOURCES.stream()
            .flatMap(source -> source.types().stream())
            .filter(name -> name.endsWith("Util") || name.endsWith("Utils")),
        name -> name);
  }

  @Test
  void methodsAreMeasured() {
    List<SourceFile> self =
        SourceFile.parse(
            SourceTree.sources("src/test/java")
                .filter(file -> file.endsWith("SourceSizeTest.java"))
                .toList());
    assertEquals(1, self.size());
    SourceFile.Method method =
        self.get(0).methods().stream()
            .filter(m -> m.name().equals("SourceSizeTest.filesAreShort"))
            .findFirst()
            .orElseThrow();
    assertEquals(6, method.lines());
  }

  /** The vector sources belong to packages whose story is told in src/main. */
  private static Path mainFolder(Path folder) {
    return Path.of(folder.toString().replace("/src/vector/", "/src/main/"));
  }

  private static Stream<SourceFile.Method> methods(Predicate<SourceFile.Method> predicate) {
    return SOURCES.stream().flatMap(source -> source.methods().stream()).filter(predicate);
  }

  private static <T> void assertNone(Stream<T> found, Function<T, String> description) {
    assertEquals(List.of(), found.map(description).toList());
  }
}
