package io.geodesic.reports.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All results of JMH under one or several paths. */
public final class BenchmarkArchive {

  private static final int DEEPEST = 4;

  private BenchmarkArchive() {}

  /**
   * Finds the files of JMH: a path that is a file, whatever it holds, and in a directory those that
   * begin as JMH begins its results.
   *
   * @throws UncheckedIOException if a directory cannot be listed
   */
  public static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return Files.isRegularFile(path) ? List.of(path) : List.of();
    }
    try (Stream<Path> tree = Files.walk(path, DEEPEST)) {
      return tree.filter(Files::isRegularFile).filter(BenchmarkFile::isOne).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + path + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads the files. Files of which no two hold the same benchmark with the same parameters are one
   * measurement, recorded in several places; otherwise each is a measurement of its own.
   *
   * @throws IllegalArgumentException if a file is not what JMH writes, or none holds a result but
   *     the peak's
   * @throws UncheckedIOException if a file cannot be read
   */
  public static List<Measurement> read(List<Path> paths) {
    Set<Path> distinct = new LinkedHashSet<>();
    paths.forEach(path -> distinct.add(path.normalize()));
    List<BenchmarkFile> files = distinct.stream().map(BenchmarkFile::read).toList();
    if (files.stream().flatMap(file -> file.results().stream()).allMatch(MachinePeak::isPeak)) {
      throw new IllegalArgumentException(paths.get(0) + " holds nothing but the machine's peak");
    }
    if (files.size() > 1 && areDisjoint(files)) {
      return List.of(measurement("benchmarks", files));
    }
    List<String> names = files.stream().map(file -> stem(file.path())).toList();
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      // Files of the same name in different folders are numbered.
      String name = names.get(i);
      boolean unique = names.stream().filter(name::equals).count() == 1;
      measurements.add(measurement(unique ? name : name + "-" + (i + 1), List.of(files.get(i))));
    }
    return measurements;
  }

  private static boolean areDisjoint(List<BenchmarkFile> files) {
    Set<Object> seen = new HashSet<>();
    return files.stream()
        .flatMap(file -> file.results().stream())
        .filter(result -> !MachinePeak.isPeak(result))
        .allMatch(result -> seen.add(List.of(result.benchmark(), result.params())));
  }

  private static Measurement measurement(String name, List<BenchmarkFile> files) {
    List<BenchmarkResult> results = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    for (BenchmarkFile file : files) {
      file.results().stream().filter(r -> !MachinePeak.isPeak(r)).forEach(results::add);
      new MachinePeak(file.results()).perThread().ifPresent(peaks::add);
    }
    return new Measurement(name, results, peaks);
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
  }
}
