package io.geodesic.environments.gymnasium;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A Python to test with: with Gymnasium itself, or with the stand-in that comes with the tests. */
enum Python {
  REAL,
  STAND_IN;

  private static final Supplier<Interpreter> INTERPRETER =
      Suppliers.memoize(
          () -> Interpreter.find(System.getProperty(GymnasiumFamily.PYTHON), System.getenv()));

  private static final Map<String, Supplier<Boolean>> HAS =
      Map.of(
          "numpy", Suppliers.memoize(() -> imports("python3", "numpy")),
          "mujoco",
              Suppliers.memoize(
                  () ->
                      imports(
                          INTERPRETER.get().command(), "gymnasium.envs.mujoco.half_cheetah_v5")));

  /** Ends the test, saying why, where this Python is not to be had. */
  Python orSkip() {
    if (this == REAL) {
      String complaint = INTERPRETER.get().complaint();
      Assumptions.assumeTrue(complaint.isEmpty(), "not tested: " + complaint);
    } else {
      Assumptions.assumeTrue(
          HAS.get("numpy").get(), "not tested: no python3 with numpy on the path");
    }
    return this;
  }

  /** Returns whether the real one, which is there, has the MuJoCo tasks too. */
  static boolean hasMujoco() {
    return HAS.get("mujoco").get();
  }

  /** Returns the settings of workers that know the tasks for tests. */
  WorkerSettings settings(int stepSeconds) {
    WorkerSettings bare = WorkerSettings.of(command());
    List<String> command = new ArrayList<>(bare.command());
    command.set(2, paths() + command.get(2));
    return new WorkerSettings(command, bare.startLimit(), Duration.ofSeconds(stepSeconds));
  }

  /** Returns the family of these workers, which may take a minute for a step. */
  GymnasiumFamily family() {
    return new GymnasiumFamily(orSkip().settings(60));
  }

  /** Runs the twin and returns what it prints, line by line. */
  List<String> twin(String input) throws IOException {
    Process process =
        new ProcessBuilder(command(), "-c", paths() + "import twin")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output.lines().toList();
  }

  private String command() {
    return this == REAL ? INTERPRETER.get().command() : "python3";
  }

  private String paths() {
    String path = "import sys; sys.path.insert(0, '" + folder("tasks") + "')\n";
    return this == REAL ? path : path + "sys.path.insert(0, '" + folder("fake") + "')\n";
  }

  private static Path folder(String name) {
    try {
      return Path.of(Python.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean imports(String command, String module) {
    try {
      Process process =
          new ProcessBuilder(command, "-c", "import " + module)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
