package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.training.AlgorithmChoice;
import io.geodesic.benchmarks.experiment.Comparison;
import io.geodesic.benchmarks.run.RecordedRun;
import io.geodesic.benchmarks.run.RunOutcome;
import io.geodesic.benchmarks.run.RunSpec;
import io.geodesic.reports.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code geodesic compare}: trains every method on every environment and reports. */
@Command(
    name = "compare",
    description = {
      "Trains algorithms on environments with several seeds, and draws the comparison.",
      "Without options: NPG, TRPO, ACKTR and PPO on CartPole-v1."
    })
final class CompareCommand implements Callable<Integer> {

  private final Catalog catalog;

  @Spec private CommandSpec spec;

  @Option(
      names = "--env",
      split = ",",
      paramLabel = "ID",
      defaultValue = "CartPole-v1",
      description = "Environments (default: ${DEFAULT-VALUE}; see: geodesic list envs).")
  private List<String> environments;

  @Option(
      names = "--algo",
      split = ",",
      paramLabel = "ALGO[+CURV]",
      defaultValue = "npg,trpo,acktr,ppo",
      description =
          "Algorithms, each with its own or another curvature, such as trpo+kfac"
              + " (default: ${DEFAULT-VALUE}).")
  private List<String> methods;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Runs of each, with seeds 0 to N-1 (default: ${DEFAULT-VALUE}).")
  private int seeds;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Runs at a time (default: one per core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private TrainingOptions options;

  CompareCommand(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Integer call() {
    Console console = new Console(spec.commandLine());
    Arguments.positive("--seeds", seeds);
    Arguments.positive("--jobs", jobs);
    List<AlgorithmChoice> choices =
        methods.stream().map(AlgorithmChoice::parse).distinct().toList();
    List<RunSpec> specs =
        new Comparison(environments.stream().distinct().toList(), choices, seeds, options.budget())
            .runs(catalog);
    Path out = options.out();
    RecordedRun.Means means = new RecordedRun.Means(catalog, 1);
    List<RecordedRun> runs =
        specs.stream().map(run -> new RecordedRun(run, run.directory(out), means)).toList();
    List<RunOutcome> outcomes = console.run(runs, options.resume(), jobs);
    ReportOutput.write(List.of(out), out.resolve("report"), Format.defaults(), console.out());
    return console.report(outcomes);
  }
}
