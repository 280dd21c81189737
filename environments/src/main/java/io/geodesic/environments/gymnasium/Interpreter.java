package io.geodesic.environments.gymnasium;

import com.google.common.base.Splitter;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Python to run workers with.
 *
 * @param command its path or name; empty if there is none that knows Gymnasium
 * @param complaint why there is none, and what would help; empty if there is one
 * @param versions those of Python and Gymnasium, by name
 */
record Interpreter(String command, String complaint, Map<String, String> versions) {

  /** Name of the environment variable that does, where the property is not set. */
  static final String VARIABLE = "GEODESIC_PYTHON";

  private static final int PATIENCE_SECONDS = 10;

  private static final String GOOD = "good";

  /** Prints what is missing, or the versions; imports nothing that takes long. */
  private static final String PROBE =
      """
      import importlib.metadata, importlib.util, platform
      python = platform.python_version()
      missing = [m for m in ("gymnasium", "numpy") if importlib.util.find_spec(m) is None]
      try:
          version = importlib.metadata.version("gymnasium")
      except importlib.metadata.PackageNotFoundError:
          version = "unknown"
      print(f"Python {python} has no module {missing[0]}" if missing else f"good {python} {version}")
      """;

  /** Searches: the property, or else the environment variable, or else the path. */
  static Interpreter find(String property, Map<String, String> variables) {
    List<String> tried = new ArrayList<>();
    for (String candidate : candidates(property, variables.get(VARIABLE))) {
      String answer = probe(candidate);
      List<String> words = Splitter.on(' ').splitToList(answer);
      if (words.size() == 3 && words.get(0).equals(GOOD)) {
        return new Interpreter(
            candidate, "", Map.of("python", words.get(1), "gymnasium", words.get(2)));
      }
      tried.add("'" + candidate + "': " + answer);
    }
    return new Interpreter(
        "",
        ("no Python with Gymnasium found (tried %s); pip install gymnasium, and name its python by"
                + " --python, %s or -D%s")
            .formatted(String.join("; ", tried), VARIABLE, GymnasiumFamily.PYTHON),
        Map.of());
  }

  private static List<String> candidates(String property, String variable) {
    if (property != null) {
      return List.of(property);
    }
    return variable != null ? List.of(variable) : List.of("python3", "python");
  }

  private static String probe(String candidate) {
    try {
      Process process =
          new ProcessBuilder(candidate, "-c", PROBE).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return "gave no answer within " + PATIENCE_SECONDS + " s";
      }
      String output =
          new String(ByteStreams.toByteArray(process.getInputStream()), StandardCharsets.UTF_8)
              .strip();
      return output.lines().reduce("prints nothing", (before, line) -> line);
    } catch (IOException e) {
      return "cannot be started";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
