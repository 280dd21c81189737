package io.geodesic.benchmarks.cli;

import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.benchmarks.jmh.plan.BenchmarkPlan;
import io.geodesic.benchmarks.jmh.plan.BenchmarkPlans;
import io.geodesic.benchmarks.jmh.plan.BenchmarkSession;
import io.geodesic.benchmarks.jmh.plan.LimitTable;
import io.geodesic.commons.text.NearestMatch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code geodesic bench}: benchmarks in virtual machines of their own, beside the FLOP limit. */
@Command(
    name = "bench",
    description = {
      "Measures with JMH, and compares times with the FLOP limit: useful operations over the core's peak, measured in the same run.",
      "The benchmark curvature measures how good each curvature is, and has options of its own.",
      "Times are honest only when nothing else runs on the machine."
    })
final class BenchCommand implements Callable<Integer> {

  private static final List<String> PROFILERS = List.of("gc", "stack");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      defaultValue = BenchmarkPlans.ALL,
      description =
          "peak, gemm, functions, fvp, cost, growth, update, rollout, env, training (default: all but growth).")
  private String name;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the results as JMH's JSON, after each benchmark.")
  private Path json;

  @Option(names = "--quick", description = "Fewer sizes and little time: a rough figure.")
  private boolean quick;

  @Option(
      names = "--set",
      paramLabel = "PARAMETER=VALUE,..",
      description =
          "Replace the values of a parameter, for example network=17-64-64-6 or batch=256,2048; may be repeated.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = "--profile",
      split = ",",
      paramLabel = "PROFILER",
      description = "JMH profilers: gc (bytes allocated), stack (where the time goes).")
  private List<String> profilers = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    BenchmarkPlan plan = BenchmarkPlans.get(name, quick).with(values());
    for (String profiler : profilers) {
      if (!PROFILERS.contains(profiler)) {
        throw new IllegalArgumentException(NearestMatch.message("profiler", profiler, PROFILERS));
      }
    }
    Path file = json == null ? null : json.toAbsolutePath();
    if (file != null) {
      Arguments.requireWritable(file.getParent());
    }
    BenchmarkSession session = new BenchmarkSession(plan, profilers);
    PrintWriter err = spec.commandLine().getErr();
    session.run(
        line -> {
          err.println(line);
          err.flush();
        },
        file);
    print(out, session);
    session.failures().forEach(failure -> err.println("geodesic: " + failure));
    err.flush();
    return session.failures().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private Map<String, List<String>> values() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Configuration.assignments(parameters)
        .forEach((parameter, list) -> values.put(parameter, List.of(list.split(",", -1))));
    return values;
  }

  private static void print(PrintWriter out, BenchmarkSession session) {
    LimitTable table = new LimitTable(session.results());
    Columns.align(table.rows()).forEach(out::println);
    table
        .peak()
        .ifPresent(
            peak ->
                out.println(
                    String.format(Locale.ROOT, "FMA peak of one core: %.1f GFLOP/s", peak / 1e9)));
    session.profiles().forEach(out::println);
    out.flush();
  }
}
