package io.geodesic.environments.mujoco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.environments.Environments;
import io.geodesic.environments.registry.EnvironmentRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A virtual machine that is told of a library that is not there. */
class WithoutLibraryTest {

  /** What runs in it. */
  public static final class Child {
    private Child() {}

    /** Writes what a user of the registry gets to see, line by line. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
      EnvironmentRegistry registry = Environments.standard();
      System.out.println(registry.make("CartPole-v1").stateLength());
      System.out.println(registry.specs().stream().anyMatch(spec -> spec.id().equals("Ant-v5")));
      try {
        registry.make("Ant-v5");
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void onlyItsOwnEnvironmentsAreUnavailable() throws IOException {
    List<String> lines = run("-Dgeodesic.mujoco=/no/such/libmujoco.so");
    assertEquals(List.of("4", "true"), lines.subList(0, 2));
    String expected =
        "environment 'Ant-v5' is not available: no file /no/such/libmujoco.so (given by"
            + " -Dgeodesic.mujoco); install it";
    assertTrue(lines.get(2).startsWith(expected), lines.get(2));
    assertEquals(3, lines.size());
  }

  /** JNA is not even loaded, so its absence cannot matter to other environments. */
  @Test
  void otherEnvironmentsDoNotLoadJna() throws IOException {
    List<String> lines = run("-Xlog:class+load", "-Dgeodesic.mujoco=/no/such/libmujoco.so");
    int four = lines.indexOf("4");
    assertTrue(four > 0);
    assertTrue(lines.subList(0, four).stream().noneMatch(line -> line.contains("com.sun.jna")));
    assertTrue(lines.stream().anyMatch(line -> line.contains("com.sun.jna")));
  }

  private static List<String> run(String... options) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }
}
