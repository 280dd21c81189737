package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.benchmarks.quality.BenchPlan;
import io.geodesic.benchmarks.quality.CurvatureBench;
import io.geodesic.benchmarks.quality.Effort;
import io.geodesic.benchmarks.quality.PlanBuilder;
import io.geodesic.benchmarks.run.JsonFile;
import io.geodesic.reports.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code geodesic bench curvature}: every curvature against the exact Fisher information. */
@Command(
    name = "curvature",
    description = {
      "Trains, and measures every curvature against the exact Fisher information on the same batches.",
      "One thread; times are honest only when nothing else runs on the machine."
    })
final class CurvatureBenchCommand implements Callable<Integer> {

  private static final long QUICK_UPDATES = 5;

  private final Catalog catalog;

  @Spec private CommandSpec spec;

  @Option(
      names = "--env",
      paramLabel = "ID",
      defaultValue = "CartPole-v1",
      description = "Environment (default: ${DEFAULT-VALUE}; see: geodesic list envs).")
  private String environment;

  @Option(
      names = "--algo",
      paramLabel = "ALGO[+CURV]",
      defaultValue = "trpo",
      description = "Algorithm that trains (default: ${DEFAULT-VALUE}).")
  private String algorithm;

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "50000",
      description = "Environment steps of the training (default: ${DEFAULT-VALUE}).")
  private long steps;

  @Option(
      names = "--at",
      split = ",",
      paramLabel = "UPDATE",
      description = "Updates before which to measure (default: 1, 3, 10, 30, … and the last).")
  private List<Long> updates = new ArrayList<>();

  @Option(
      names = "--curvatures",
      split = ",",
      paramLabel = "CURV",
      description = "Curvatures to measure (default: all; see: geodesic list curvatures).")
  private List<String> curvatures = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of all randomness (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "States in each batch (default: 1024, fewer where actions have many columns).")
  private Integer batch;

  @Option(
      names = "--quick",
      description = "Five updates, few probes and repetitions: a rough look.")
  private boolean quick;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "runs/curvature",
      description = "Folder for the results (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write all rows as JSON.")
  private Path json;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Override a setting of the training and of every curvature that has it; may be repeated.")
  private List<String> settings = new ArrayList<>();

  CurvatureBenchCommand(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, String> overrides = Configuration.assignments(settings);
    PlanBuilder builder = new PlanBuilder(catalog, environment, algorithm, overrides);
    int states =
        batch == null ? builder.defaultBatch() : (int) Arguments.positive("--batch", batch);
    Arguments.positive("--steps", steps);
    long budget = quick ? Math.min(steps, QUICK_UPDATES * states) : steps;
    BenchPlan plan =
        builder.build(
            new PlanBuilder.Training(seed, budget, states),
            curvatures,
            updates,
            quick ? Effort.QUICK : Effort.FULL);
    Path folder = out.resolve(environment).resolve(algorithm);
    Arguments.requireWritable(folder);
    if (json != null) {
      Arguments.requireWritable(json.toAbsolutePath().getParent());
    }
    long last = plan.updates().get(plan.updates().size() - 1);
    Map<String, Object> results =
        new CurvatureBench(catalog, plan, builder.damping())
            .run(folder, update -> progress(update, last));
    if (json != null) {
      JsonFile.write(json.toAbsolutePath(), results);
    }
    ReportOutput.writeQuality(
        folder, folder.resolve("report"), Format.defaults(), spec.commandLine().getOut());
    return 0;
  }

  private void progress(long update, long last) {
    spec.commandLine().getErr().println("measuring before update " + update + " of " + last);
    spec.commandLine().getErr().flush();
  }
}
