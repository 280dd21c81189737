package io.geodesic.benchmarks.jmh.plan;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** Keeps what JMH says instead of showing it, to find out why a fork failed. */
final class FailureText implements OutputFormat {

  private static final Pattern EXCEPTION =
      Pattern.compile("(?m)^(?:Caused by: )?(?:[a-z]\\w*\\.)+(\\w+(?:Exception|Error): .+)$");

  private final StringBuilder said = new StringBuilder();

  /** The last exception that was printed; of nested ones that is the cause. */
  Optional<String> exception() {
    Matcher matcher = EXCEPTION.matcher(said);
    String last = null;
    while (matcher.find()) {
      last = matcher.group(1);
    }
    return Optional.ofNullable(last);
  }

  @Override
  public void print(String text) {
    said.append(text);
  }

  @Override
  public void println(String text) {
    said.append(text).append('\n');
  }

  @Override
  public void write(int character) {
    said.append((char) character);
  }

  @Override
  public void write(byte[] text) {
    said.append(new String(text, StandardCharsets.UTF_8));
  }

  @Override
  public void verbosePrintln(String text) {}

  @Override
  public void iteration(BenchmarkParams benchmark, IterationParams iteration, int number) {}

  @Override
  public void iterationResult(
      BenchmarkParams benchmark, IterationParams iteration, int number, IterationResult result) {}

  @Override
  public void startBenchmark(BenchmarkParams benchmark) {}

  @Override
  public void endBenchmark(BenchmarkResult result) {}

  @Override
  public void startRun() {}

  @Override
  public void endRun(Collection<RunResult> results) {}

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
