package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.EvaluationReport;
import io.geodesic.benchmarks.run.SavedRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code geodesic evaluate}: plays episodes with a trained policy. */
@Command(name = "evaluate", description = "Plays episodes with the policy of a run or checkpoint.")
final class EvaluateCommand implements Callable<Integer> {

  private final Catalog catalog;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "RUN_OR_CHECKPOINT",
      description = "A run directory, or a checkpoint directory.")
  private Path path;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      defaultValue = "10",
      description = "Number of episodes (default: ${DEFAULT-VALUE}).")
  private int episodes;

  @Option(
      names = "--deterministic",
      description = "Take the most probable action rather than a sample.")
  private boolean deterministic;

  EvaluateCommand(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Integer call() {
    Arguments.positive("--episodes", episodes);
    SavedRun run = SavedRun.read(path, catalog);
    EvaluationReport report = run.evaluate(catalog, episodes, deterministic);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%s after %d steps, %d episodes with %s actions%n"
            + "mean return %.2f, standard deviation %.2f, mean length %.1f%n",
        run.spec(),
        report.timesteps(),
        report.episodes(),
        deterministic ? "deterministic" : "sampled",
        report.meanReturn(),
        report.stdReturn(),
        report.meanLength());
    out.flush();
    return 0;
  }
}
