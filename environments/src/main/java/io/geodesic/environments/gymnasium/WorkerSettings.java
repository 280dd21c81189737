package io.geodesic.environments.gymnasium;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * How workers are started, and how patient we are with them.
 *
 * @param command the program and its arguments
 * @param startLimit the longest time until a new worker has built its environments
 * @param stepLimit the longest time for an answer after that
 */
record WorkerSettings(List<String> command, Duration startLimit, Duration stepLimit) {

  /** Name of the property with the longest time for a start, in seconds. */
  static final String START_LIMIT = "geodesic.python.startSeconds";

  /** Name of the property with the longest time for a step, in seconds. */
  static final String STEP_LIMIT = "geodesic.python.stepSeconds";

  WorkerSettings {
    command = List.copyOf(command);
  }

  /** Returns the settings for a Python interpreter, with the limits that the properties name. */
  static WorkerSettings of(String interpreter) {
    return new WorkerSettings(
        List.of(interpreter, "-c", resource("spaces.py") + resource("worker.py")),
        seconds(START_LIMIT, 120),
        seconds(STEP_LIMIT, 60));
  }

  /** Scripts travel in the command line: no file is left behind, however we end. */
  private static String resource(String name) {
    try {
      return Resources.toString(
          Resources.getResource(WorkerSettings.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration seconds(String property, long preset) {
    String value = System.getProperty(property);
    try {
      Duration limit = Duration.ofSeconds(value == null ? preset : Long.parseLong(value));
      if (limit.isNegative() || limit.isZero()) {
        throw new NumberFormatException();
      }
      return limit;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s = %s is out of range; allowed: whole seconds, at least 1".formatted(property, value),
          e);
    }
  }
}
