package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.environments.gymnasium.GymnasiumFamily;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code geodesic}. */
@Command(
    name = "geodesic",
    description =
        "Compares policy-optimisation methods that move along the geometry of the policy.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = VersionProvider.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class Geodesic implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      description = "Print stack traces of errors.",
      scope = ScopeType.INHERIT)
  private boolean debug;

  private Geodesic() {}

  @Option(
      names = "--python",
      paramLabel = "COMMAND",
      description =
          "Python for gymnasium: environments (default: $GEODESIC_PYTHON, or else the path's).",
      scope = ScopeType.INHERIT)
  void setPython(String command) {
    System.setProperty(GymnasiumFamily.PYTHON, command);
  }

  /** Runs the command that the arguments name and exits with its code. */
  public static void main(String[] args) {
    System.exit(run(Catalog.standard(), args));
  }

  /**
   * Runs the command that the arguments name, over everything in a catalog.
   *
   * @return exit code: 0 for success, 1 when a run failed, 2 for bad usage
   */
  public static int run(Catalog catalog, String... args) {
    return commandLine(catalog).execute(args);
  }

  /** Returns the command line over everything in {@code catalog}. */
  static CommandLine commandLine(Catalog catalog) {
    Geodesic geodesic = new Geodesic();
    CommandLine line = new CommandLine(geodesic);
    line.addSubcommand(new CompareCommand(catalog));
    line.addSubcommand(new TrainCommand(catalog));
    line.addSubcommand(new EvaluateCommand(catalog));
    line.addSubcommand(new ReportCommand());
    CommandLine bench = new CommandLine(new BenchCommand());
    bench.addSubcommand(new CurvatureBenchCommand(catalog));
    line.addSubcommand(bench);
    line.addSubcommand(new TraceCommand(catalog.environments()));
    line.addSubcommand(new ListCommand(catalog));
    Errors errors = new Errors(() -> geodesic.debug);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(errors);
    line.setExecutionExceptionHandler(errors);
    return line;
  }

  @Override
  public void run() {
    String commands = String.join(", ", spec.subcommands().keySet());
    throw new ParameterException(spec.commandLine(), "missing command (allowed: " + commands + ")");
  }
}
