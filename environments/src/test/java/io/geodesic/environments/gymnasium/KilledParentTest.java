package io.geodesic.environments.gymnasium;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A virtual machine that is killed, and so cannot end its workers, leaves none behind. */
class KilledParentTest {

  @ParameterizedTest
  @ValueSource(strings = {"?length=5", "?fault=hangs&at=1"})
  void workersEndWithTheirParent(String query) throws IOException, InterruptedException {
    Python.STAND_IN.orSkip();
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledParent.class.getName(),
                "gymnasium:geodesic_tasks:Task-v0" + query)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
      long pid = Long.parseLong(lines.readLine());
      assertTrue(isRunning(pid));
      parent.destroyForcibly().waitFor();
      for (int i = 0; i < 3000 && isRunning(pid); i++) {
        Thread.sleep(10);
      }
      assertFalse(isRunning(pid));
    } finally {
      parent.destroyForcibly();
    }
  }

  /** A dead process that nobody has waited for has no command. */
  private static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).flatMap(process -> process.info().command()).isPresent();
  }
}
