package io.geodesic.benchmarks.cli;

import io.geodesic.benchmarks.experiment.BarDisplay;
import io.geodesic.benchmarks.experiment.Experiment;
import io.geodesic.benchmarks.experiment.ExperimentDisplay;
import io.geodesic.benchmarks.experiment.LineDisplay;
import io.geodesic.benchmarks.run.RecordedRun;
import io.geodesic.benchmarks.run.RunOutcome;
import io.geodesic.benchmarks.run.RunSpec;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** Where a command prints, and how it shows that it is at work. */
final class Console {

  /** Set by the launcher when standard error is a terminal. */
  private static final String TERMINAL = "geodesic.terminal";

  private final CommandLine command;

  /** Prints to the streams of {@code command}. */
  Console(CommandLine command) {
    this.command = command;
  }

  PrintWriter out() {
    return command.getOut();
  }

  /** Does the runs with a progress bar on a terminal and plain lines elsewhere. */
  List<RunOutcome> run(List<RecordedRun> runs, boolean resume, int jobs) {
    Experiment experiment = new Experiment(runs, resume);
    List<RunSpec> specs = runs.stream().map(RecordedRun::spec).toList();
    try (ExperimentDisplay display =
        Boolean.getBoolean(TERMINAL)
            ? new BarDisplay(specs)
            : new LineDisplay(specs, command.getErr())) {
      return experiment.run(jobs, display);
    }
  }

  /** Prints one line for each failed run and returns the exit code. */
  int report(List<RunOutcome> outcomes) {
    boolean debug = debug();
    int code = CommandLine.ExitCode.OK;
    for (RunOutcome outcome : outcomes) {
      if (outcome.isFailed()) {
        String message = outcome.spec() + " failed: " + outcome.status().error();
        Errors.print(command.getErr(), message, outcome.failure().orElseThrow(), debug);
        code = CommandLine.ExitCode.SOFTWARE;
      }
    }
    return code;
  }

  private boolean debug() {
    return command.getParseResult().commandSpec().findOption("--debug").getValue();
  }
}
