package io.geodesic.reports.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All recorded runs under one or several roots, grouped by environment and label. */
public final class RunArchive {

  private static final int DEEPEST = 8;

  private final List<RunGroup> groups;

  private RunArchive(List<RunGroup> groups) {
    this.groups = groups;
  }

  /**
   * Finds and reads every run under {@code roots}; a root may itself be a run, an algorithm or an
   * environment directory.
   *
   * <p>Where two experiments hold the same environment, label and seed, their labels gain the
   * experiments' names.
   *
   * @throws IllegalArgumentException if there is no root, a root is no directory, or nothing
   *     readable is found
   */
  public static RunArchive open(List<Path> roots) {
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("no run directory given");
    }
    Set<Path> directories = new LinkedHashSet<>();
    for (Path root : roots) {
      runDirectories(root).forEach(found -> directories.add(found.toAbsolutePath().normalize()));
    }
    List<Run> runs = directories.stream().map(RunDirectory::read).toList();
    if (runs.stream().allMatch(run -> run.outcome().state() == RunState.UNREADABLE)) {
      throw new IllegalArgumentException(nothing(roots, runs));
    }
    return new RunArchive(group(ExperimentLabels.distinguish(runs)));
  }

  /** Returns whether there is anything named or configured as a run under a root. */
  public static boolean holdsRuns(Path root) {
    return Files.isDirectory(root) && !runDirectories(root).isEmpty();
  }

  private static String nothing(List<Path> roots, List<Run> runs) {
    String where = String.join(", ", roots.stream().map(Path::toString).toList());
    if (runs.isEmpty()) {
      return "no recorded runs under "
          + where
          + ": expected <env>/<algo>/seed-<n>/, or JMH's results in a .json file";
    }
    Run first = runs.get(0);
    return "no readable run under " + where + ": " + first.id() + ": " + first.problems().get(0);
  }

  private static List<Path> runDirectories(Path root) {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException("no such run directory: " + root);
    }
    try (Stream<Path> tree = Files.walk(root, DEEPEST)) {
      return tree.filter(Files::isDirectory)
          .filter(
              directory ->
                  directory.equals(root)
                      ? RunDirectory.holdsConfiguration(root)
                      : RunDirectory.isNamedAsRun(directory))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + root + ": " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException("cannot list " + root + ": " + e.getMessage(), e.getCause());
    }
  }

  private static List<RunGroup> group(List<Run> runs) {
    Map<List<String>, List<Run>> grouped = new LinkedHashMap<>();
    Map<RunId, Run> ordered = new TreeMap<>();
    runs.forEach(run -> ordered.put(run.id(), run));
    for (Run run : ordered.values()) {
      grouped
          .computeIfAbsent(
              List.of(run.id().environment(), run.id().label()), k -> new ArrayList<>())
          .add(run);
    }
    return grouped.entrySet().stream()
        .map(e -> new RunGroup(e.getKey().get(0), e.getKey().get(1), e.getValue()))
        .toList();
  }

  /** Returns the groups, by environment and then label. */
  public List<RunGroup> groups() {
    return groups;
  }

  /** Returns the groups of one environment, by label. */
  public List<RunGroup> groups(String environment) {
    return groups.stream().filter(group -> group.environment().equals(environment)).toList();
  }

  /** Returns the environment ids, in alphabetical order. */
  public List<String> environments() {
    return groups.stream().map(RunGroup::environment).distinct().toList();
  }
}
