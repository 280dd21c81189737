package io.geodesic.reports.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells equal labels of different experiments apart.
 *
 * <p>An experiment is the directory above {@code <env>/<algo>/seed-<n>}. Two experiments with
 * disjoint seeds are one, recorded in two places, and keep their labels. As soon as one run id
 * occurs in both they are compared, and each label gains the experiment's name: {@code trpo
 * (baseline)}.
 */
final class ExperimentLabels {

  private ExperimentLabels() {}

  static List<Run> distinguish(List<Run> runs) {
    Set<RunId> seen = new HashSet<>();
    Set<List<String>> clashing = new HashSet<>();
    for (Run run : runs) {
      if (!seen.add(run.id())) {
        clashing.add(groupOf(run));
      }
    }
    List<Path> experiments = runs.stream().map(ExperimentLabels::experiment).distinct().toList();
    boolean namesDiffer =
        experiments.stream().map(Path::getFileName).distinct().count() == experiments.size();
    List<Run> result = new ArrayList<>(runs.size());
    for (Run run : runs) {
      Path experiment = experiment(run);
      Object suffix = namesDiffer ? experiment.getFileName() : experiment;
      result.add(
          clashing.contains(groupOf(run))
              ? run.withLabel(run.id().label() + " (" + suffix + ")")
              : run);
    }
    return result;
  }

  private static List<String> groupOf(Run run) {
    return List.of(run.id().environment(), run.id().label());
  }

  private static Path experiment(Run run) {
    Path path = run.directory();
    for (int level = 0; level < 3 && path.getNameCount() > 1; level++) {
      path = path.getParent();
    }
    return path;
  }
}
