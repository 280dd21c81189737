package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.algorithms.training.RunConfig;
import io.geodesic.benchmarks.experiment.Comparison.Budget;
import io.geodesic.benchmarks.run.RecordedRun;
import io.geodesic.benchmarks.run.RunDirectory;
import io.geodesic.benchmarks.run.RunOutcome;
import io.geodesic.benchmarks.run.RunSpec;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code geodesic train}: one run. */
@Command(name = "train", description = "Trains one algorithm on one environment.")
final class TrainCommand implements Callable<Integer> {

  private final Catalog catalog;

  @Spec private CommandSpec spec;

  @Option(
      names = "--env",
      required = true,
      paramLabel = "ID",
      description = "Environment (see: geodesic list envs).")
  private String environment;

  @Option(
      names = "--algo",
      required = true,
      paramLabel = "ALGO[+CURV]",
      description = "Algorithm (see: geodesic list algorithms).")
  private String algorithm;

  @Option(
      names = "--curvature",
      paramLabel = "CURV",
      description = "Curvature (default: the algorithm's own; see: geodesic list curvatures).")
  private String curvature;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of all randomness (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the numerical work; results do not depend on it (default: cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private TrainingOptions options;

  TrainCommand(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Integer call() {
    Console console = new Console(spec.commandLine());
    Arguments.positive("--threads", threads);
    RunSpec run = RunSpec.of(catalog, config());
    RunDirectory directory = run.directory(options.out());
    RecordedRun recorded = new RecordedRun(run, directory, new RecordedRun.Means(catalog, threads));
    List<RunOutcome> outcomes = console.run(List.of(recorded), options.resume(), 1);
    console.out().println(directory.path());
    console.out().flush();
    return console.report(outcomes);
  }

  private RunConfig config() {
    Budget budget = options.budget();
    return RunConfig.resolve(
        catalog,
        environment,
        choice(),
        seed,
        budget.steps().isPresent() ? budget.steps().getAsLong() : null,
        budget.environments().isPresent() ? budget.environments().getAsInt() : null,
        budget.settings());
  }

  private AlgorithmChoice choice() {
    AlgorithmChoice choice = AlgorithmChoice.parse(algorithm);
    if (curvature == null) {
      return choice;
    }
    if (choice.namedCurvature() != null && !choice.namedCurvature().equals(curvature)) {
      throw new IllegalArgumentException(
          "--algo names curvature '%s' and --curvature '%s'; one of them is enough"
              .formatted(choice.namedCurvature(), curvature));
    }
    return new AlgorithmChoice(choice.algorithm(), curvature);
  }
}
