package io.geodesic.environments.gymnasium;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The Python to run workers with.
 *
 * @param command its path or name; empty if there is none that knows Gymnasium
 * @param complaint why there is none, and what would help; empty if there is one
 */
record Interpreter(String command, String complaint) {

  /** Name of the environment variable that does, where the property is not set. */
  static final String VARIABLE = "GEODESIC_PYTHON";

  private static final int PATIENCE_SECONDS = 10;

  /** Prints the version, and then what is missing; imports nothing that takes long. */
  private static final String PROBE =
      """
      import importlib.util, platform
      missing = [m for m in ("gymnasium", "numpy") if importlib.util.find_spec(m) is None]
      print("Python", platform.python_version(), "has no module " + missing[0] if missing else "")
      """;

  /** Searches: the property, or else the environment variable, or else the path. */
  static Interpreter find(String property, Map<String, String> variables) {
    List<String> tried = new ArrayList<>();
    for (String candidate : candidates(property, variables.get(VARIABLE))) {
      Optional<String> complaint = probe(candidate);
      if (complaint.isEmpty()) {
        return new Interpreter(candidate, "");
      }
      tried.add("'" + candidate + "': " + complaint.get());
    }
    return new Interpreter(
        "",
        "no Python with Gymnasium found (tried %s); pip install gymnasium, and name the interpreter by %s or -D%s"
            .formatted(String.join("; ", tried), VARIABLE, GymnasiumFamily.PYTHON));
  }

  private static List<String> candidates(String property, String variable) {
    if (property != null) {
      return List.of(property);
    }
    return variable != null ? List.of(variable) : List.of("python3", "python");
  }

  private static Optional<String> probe(String candidate) {
    try {
      Process process =
          new ProcessBuilder(candidate, "-c", PROBE).redirectErrorStream(true).start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.of("gave no answer within " + PATIENCE_SECONDS + " s");
      }
      String output =
          new String(ByteStreams.toByteArray(process.getInputStream()), StandardCharsets.UTF_8)
              .strip();
      String last = output.lines().reduce("", (before, line) -> line);
      boolean good = process.exitValue() == 0 && !last.contains("has no module");
      return good ? Optional.empty() : Optional.of(last);
    } catch (IOException e) {
      return Optional.of("cannot be started");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }
}
