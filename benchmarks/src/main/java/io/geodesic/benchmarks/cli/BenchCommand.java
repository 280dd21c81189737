package io.geodesic.benchmarks.cli;

import io.geodesic.commons.text.NearestMatch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code geodesic bench}: microbenchmarks in virtual machines of their own. */
@Command(
    name = "bench",
    description = {
      "Measures kernels, Fisher-vector products and updates with JMH.",
      "The benchmark curvature measures how good each curvature is, and has options of its own."
    })
final class BenchCommand implements Callable<Integer> {

  private static final Map<String, String> BENCHMARKS = new LinkedHashMap<>();

  static {
    BENCHMARKS.put("fvp", "FisherVectorProductBenchmark");
    BENCHMARKS.put("update", "UpdateBenchmark");
    BENCHMARKS.put("gemm", "GemmBenchmark");
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "fvp, update or gemm (default: all).")
  private String name;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the results as JSON.")
  private Path json;

  @Option(names = "--quick", description = "One fork and little time: a rough figure.")
  private boolean quick;

  @Override
  public Integer call() throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder().shouldFailOnError(true);
    include(options);
    if (quick) {
      // Less warm-up would measure the interpreter, in which the Vector API is 1000 times slower.
      options.forks(1).warmupIterations(2).warmupTime(TimeValue.milliseconds(500));
      options.measurementIterations(1).measurementTime(TimeValue.milliseconds(300));
    }
    if (json != null) {
      Path file = json.toAbsolutePath();
      Arguments.requireWritable(file.getParent());
      options.resultFormat(ResultFormatType.JSON).result(file.toString());
    }
    new Runner(options.build()).run();
    return 0;
  }

  private void include(ChainedOptionsBuilder options) {
    if (name == null) {
      BENCHMARKS.values().forEach(type -> options.include("\\." + type + "\\."));
    } else if (BENCHMARKS.containsKey(name)) {
      options.include("\\." + BENCHMARKS.get(name) + "\\.");
    } else {
      throw new IllegalArgumentException(NearestMatch.message("benchmark", name, names()));
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(BENCHMARKS.keySet());
    names.add("curvature");
    return names;
  }
}
