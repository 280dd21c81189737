package io.geodesic.benchmarks.cli;

import io.geodesic.commons.text.NearestMatch;
import io.geodesic.policies.checkpoint.CheckpointException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Makes every error one line on standard error, and an exit code. */
final class Errors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final BooleanSupplier debug;

  /** Prints stack traces too where {@code debug} says so. */
  Errors(BooleanSupplier debug) {
    this.debug = debug;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String message =
        exception instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched)
            : exception.getMessage();
    String help = command.getCommandSpec().qualifiedName(" ") + " --help";
    print(command.getErr(), message + " (see " + help + ")", exception, debug.getAsBoolean());
    return CommandLine.ExitCode.USAGE;
  }

  private static String unmatched(UnmatchedArgumentException exception) {
    CommandLine command = exception.getCommandLine();
    String argument = exception.getUnmatched().get(0);
    if (argument.startsWith("-")) {
      List<String> options = new ArrayList<>();
      for (OptionSpec option : command.getCommandSpec().options()) {
        options.add(option.longestName());
      }
      return NearestMatch.message("option", argument, options);
    }
    if (!command.getSubcommands().isEmpty()) {
      return NearestMatch.message(
          "command", argument, List.copyOf(command.getSubcommands().keySet()));
    }
    return "unexpected argument '" + argument + "'";
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult arguments) {
    print(command.getErr(), describe(exception), exception, debug.getAsBoolean());
    boolean isBadUsage =
        exception instanceof IllegalArgumentException || exception instanceof CheckpointException;
    return isBadUsage ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
  }

  private static String describe(Exception exception) {
    boolean expected = exception instanceof RuntimeException && exception.getMessage() != null;
    return expected ? exception.getMessage() : exception.toString();
  }

  /** Prints {@code geodesic: message} on one line. */
  static void print(PrintWriter err, String message, Throwable cause, boolean withStackTrace) {
    err.println("geodesic: " + message.strip().replaceAll("\\s*\\R\\s*", " "));
    if (withStackTrace) {
      cause.printStackTrace(err);
    }
    err.flush();
  }
}
