package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.EvaluationReport;
import io.geodesic.benchmarks.run.SavedRun;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.rendering.Film;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code geodesic evaluate}: plays episodes with a trained policy, or with a random one. */
@Command(
    name = "evaluate",
    description = {
      "Plays episodes with the policy of a run or checkpoint,",
      "or with uniformly random actions: --random --env ID,..."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Catalog catalog;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
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

  @Option(
      names = "--gif",
      paramLabel = "FILE",
      description = "Film the first episode as an animated GIF.")
  private Path gif;

  @Option(
      names = "--random",
      description = "Draw actions uniformly; prints means with their 95%% confidence intervals.")
  private boolean random;

  @Option(
      names = "--env",
      split = ",",
      paramLabel = "ID",
      description = "Environments of --random.")
  private List<String> environments;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of --random (default: 0); a run is evaluated with its own.")
  private Long seed;

  EvaluateCommand(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Integer call() {
    Arguments.positive("--episodes", episodes);
    PrintWriter out = spec.commandLine().getOut();
    if (random) {
      evaluateRandom(out);
    } else {
      evaluateRun(out);
    }
    out.flush();
    return 0;
  }

  private void evaluateRandom(PrintWriter out) {
    refuseIf(path != null, "--random takes no run; leave out " + path + " or --random");
    refuseIf(deterministic, "--random and --deterministic exclude each other");
    refuseIf(environments == null, "--random needs --env ID");
    List<EnvironmentSpec> specs =
        environments.stream().map(id -> catalog.environments().spec(id)).toList();
    refuseIf(gif != null && specs.size() > 1, "--gif films one environment; --env names several");
    RandomEvaluation evaluation = new RandomEvaluation(episodes, seed == null ? 0 : seed);
    if (gif == null) {
      evaluation.print(specs, out);
      return;
    }
    try (Film film = Film.into(gif)) {
      evaluation.film(specs.get(0), film);
      evaluation.print(specs, out);
      save(film, out);
    }
  }

  private void evaluateRun(PrintWriter out) {
    refuseIf(path == null, "evaluate needs a RUN_OR_CHECKPOINT, or --random --env ID");
    refuseIf(environments != null, "--env goes with --random; a run has its environment");
    refuseIf(seed != null, "--seed goes with --random; a run is evaluated with its own");
    if (gif == null) {
      evaluateRun(UnaryOperator.identity(), out);
      return;
    }
    try (Film film = Film.into(gif)) {
      evaluateRun(film::record, out);
      save(film, out);
    }
  }

  private void evaluateRun(UnaryOperator<EnvironmentSpec> view, PrintWriter out) {
    SavedRun run = SavedRun.read(path, catalog);
    EvaluationReport report = run.evaluate(catalog, episodes, deterministic, view);
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
  }

  private void save(Film film, PrintWriter out) {
    film.save();
    out.printf(Locale.ROOT, "%s: %d frames, %.1f s%n", gif, film.frames(), film.seconds());
  }

  private static void refuseIf(boolean wrong, String message) {
    if (wrong) {
      throw new IllegalArgumentException(message);
    }
  }
}
