package io.geodesic.benchmarks.jmh.plan;

import io.geodesic.benchmarks.jmh.FmaPeakBenchmark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs a plan's cases one after the other, the peak before them; one that fails does not stop the
 * others.
 */
public final class BenchmarkSession {

  private final BenchmarkPlan plan;
  private final List<String> profilers;
  private final List<RunResult> results = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /**
   * Prepares a session.
   *
   * @param profilers JMH's names of profilers to run with the cases
   */
  public BenchmarkSession(BenchmarkPlan plan, List<String> profilers) {
    this.plan = plan;
    this.profilers = List.copyOf(profilers);
  }

  /**
   * Runs all cases.
   *
   * @param progress is told what runs next
   * @param json where JMH's JSON of the results so far is written after each case, or null
   * @throws IOException if the file cannot be written
   */
  public void run(Consumer<String> progress, Path json) throws IOException {
    List<BenchmarkCase> cases = new ArrayList<>(Selection.of(FmaPeakBenchmark.class).cases());
    cases.addAll(plan.cases());
    for (int i = 0; i < cases.size(); i++) {
      progress.accept("[%d/%d] %s".formatted(i + 1, cases.size(), cases.get(i)));
      run(cases.get(i));
      if (json != null) {
        write(json);
      }
    }
  }

  private void run(BenchmarkCase benchmark) {
    ChainedOptionsBuilder options = new OptionsBuilder().shouldFailOnError(true);
    options.include(benchmark.pattern());
    benchmark.parameters().forEach(options::param);
    // The yardstick is as good in a quick run as in any other.
    if (benchmark.type() != FmaPeakBenchmark.class) {
      plan.effort().apply(options);
      profilers.forEach(options::addProfiler);
    }
    FailureText said = new FailureText();
    try {
      results.addAll(new Runner(options.build(), said).run());
    } catch (RunnerException e) {
      failures.add(benchmark + " failed: " + said.exception().orElse(e.getMessage()));
    }
  }

  private void write(Path json) throws IOException {
    Path next = json.resolveSibling(json.getFileName() + ".tmp");
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(next), false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(results);
      if (out.checkError()) {
        throw new IOException("cannot write " + next);
      }
    }
    Files.move(next, json, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What was measured, the peak first. */
  public List<RunResult> results() {
    return List.copyOf(results);
  }

  /** What profilers have to say beyond numbers, in the order of the cases. */
  public List<String> profiles() {
    List<String> profiles = new ArrayList<>();
    for (RunResult result : results) {
      for (String metric : result.getSecondaryResults().keySet()) {
        Result<?> part = result.getSecondaryResults().get(metric);
        if (metric.endsWith("stack")) {
          profiles.add(part.extendedInfo());
        }
      }
    }
    return profiles;
  }

  /** One line for each case that failed. */
  public List<String> failures() {
    return List.copyOf(failures);
  }
}
