package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.benchmarks.experiment.Comparison.Budget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Option;

/** The options that {@code compare} and {@code train} have in common. */
final class TrainingOptions {

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "Environment steps of each run (default: the environment's preset).")
  private Long steps;

  @Option(
      names = "--envs",
      paramLabel = "N",
      description = "Environments stepped together (default: the preset).")
  private Integer environments;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Folder for the run directories (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(names = "--resume", description = "Skip finished runs and go on with started ones.")
  private boolean resume;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Override a setting; may be repeated (see: geodesic list settings ALGO).")
  private List<String> settings = new ArrayList<>();

  /** Returns the folder for the run directories, which can be written into. */
  Path out() {
    Arguments.requireWritable(out);
    return out;
  }

  /** Returns whether to resume. */
  boolean resume() {
    return resume;
  }

  /**
   * Returns what replaces the presets.
   *
   * @throws IllegalArgumentException if a number is out of range or a setting not of the form
   *     {@code key=value}
   */
  Budget budget() {
    return new Budget(
        steps == null
            ? OptionalLong.empty()
            : OptionalLong.of(Arguments.positive("--steps", steps)),
        environments == null
            ? OptionalInt.empty()
            : OptionalInt.of((int) Arguments.positive("--envs", environments)),
        Configuration.assignments(settings));
  }
}
