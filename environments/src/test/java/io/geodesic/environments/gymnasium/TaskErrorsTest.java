package io.geodesic.environments.gymnasium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.environments.registry.EnvironmentSpec;
import io.geodesic.environments.vector.VectorEnvironment;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of tasks that cannot be built or fail; nothing hangs, and no process is left. */
class TaskErrorsTest {
  private static final String TASK = "gymnasium:geodesic_tasks:Task-v0";
  private static final Set<String> HANGING = Set.of("hangs", "starts");
  private static final String MARK = "started-below-" + ProcessHandle.current().pid();

  private static String buildError(Python python, String id) {
    GymnasiumFamily family = python.family();
    return assertThrows(IllegalArgumentException.class, () -> family.find(id)).getMessage();
  }

  @ParameterizedTest
  @EnumSource(Python.class)
  void whatCannotBeBuiltIsNamed(Python python) {
    String spaces = "is not supported; Box, Discrete, MultiDiscrete and MultiBinary are";
    String dict = buildError(python, TASK + "?observation=dict");
    assertTrue(dict.contains(": TypeError: observation space Dict("), dict);
    assertTrue(dict.endsWith(spaces), dict);
    String action = buildError(python, TASK + "?action=dict");
    assertTrue(action.contains(": TypeError: action space Dict("), action);
    String module = buildError(python, "gymnasium:no_such_module:Task-v0");
    assertTrue(module.contains("ModuleNotFoundError: No module named 'no_such_module'"), module);
    String name = buildError(python, "gymnasium:geodesic_tasks:Tisk-v0");
    assertTrue(
        name.contains("Environment `Tisk` doesn't exist")
            || name.contains("Environment `Tisk-v0` doesn't exist"),
        name);
    String argument = buildError(python, TASK + "?nonsense=1");
    assertTrue(argument.contains("TypeError"), argument);
    assertTrue(argument.contains("nonsense"), argument);
    String query = buildError(python, TASK + "?nonsense");
    assertTrue(query.contains("ValueError: bad query field: 'nonsense'"), query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          raises | ", environment [01], step 3 of the episode: ValueError: no luck\\sin two lines \\(.*geodesic_tasks.py, line \\d+\\)"
          leaves | ", environment [01], step 3 of the episode: SystemExit: 5 \\(.*"
          dies   | ": worker process ended, killed by signal 9; its last words: about to die"
          shape  | ", environment [01], step 3 of the episode: ValueError: observation of shape \\(3,\\), not \\(4,\\) .*"
          forks  | ": worker process ended, killed by signal 9.*"
          hangs  | ": worker process gave no answer within 1 s, and was ended .*"
          starts | ": worker process gave no answer within 1 s, and was ended .*"
          """)
  void whatFailsIsNamed(String fault, String message) throws InterruptedException {
    GymnasiumFamily family =
        new GymnasiumFamily(Python.STAND_IN.orSkip().settings(HANGING.contains(fault) ? 1 : 10));
    EnvironmentSpec spec = family.find(TASK + "?fault=" + fault + "&mark=" + MARK).orElseThrow();
    try (VectorEnvironment vector =
        new VectorEnvironment(spec, 2, new RandomStreams(1), Workers.inline())) {
      var error =
          assertThrows(
              WorkerException.class,
              () -> {
                vector.reset();
                for (int i = 0; i < 1000; i++) {
                  vector.step(new double[2]);
                }
              });
      assertTrue(
          Pattern.compile(Pattern.quote(spec.id()) + message.strip(), Pattern.DOTALL)
              .matcher(error.getMessage())
              .matches(),
          error.getMessage());
    }
    for (int i = 0; i < 1000 && isMarkedProcessLeft(); i++) {
      Thread.sleep(10);
    }
    assertFalse(isMarkedProcessLeft(), "a process that a worker started is left");
  }

  private static boolean isMarkedProcessLeft() {
    return ProcessHandle.allProcesses()
        .anyMatch(process -> process.info().commandLine().orElse("").contains(MARK));
  }

  @Test
  void aPythonThatIsMissingIsNamedWithTheRemedy() {
    Interpreter none = Interpreter.find("/no/such/python", Map.of());
    assertEquals("", none.command());
    assertTrue(
        none.complaint()
            .startsWith(
                "no Python with Gymnasium found (tried '/no/such/python': cannot be started); pip"
                    + " install gymnasium, and name its python by --python, GEODESIC_PYTHON or"),
        none.complaint());
  }
}
