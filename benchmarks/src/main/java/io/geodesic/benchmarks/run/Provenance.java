package io.geodesic.benchmarks.run;

import io.geodesic.commons.kernel.KernelProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What a run was made with: versions and machine. */
public final class Provenance {

  private static final Properties BUILD = build();

  private Provenance() {}

  /** Returns this build's version. */
  public static String version() {
    return BUILD.getProperty("version");
  }

  /** Returns the commit of this build, with {@code -dirty} when files differed from it. */
  public static String commit() {
    String commit = BUILD.getProperty("commit");
    boolean known = !commit.startsWith("${");
    String suffix = "true".equals(BUILD.getProperty("dirty")) ? "-dirty" : "";
    return known ? commit + suffix : "unknown";
  }

  /** Returns the versions of build, commit, virtual machine and kernels. */
  public static Map<String, Object> versions() {
    Map<String, Object> versions = new LinkedHashMap<>();
    versions.put("geodesic", version());
    versions.put("gitCommit", commit());
    versions.put("jvm", System.getProperty("java.vm.name") + " " + Runtime.version());
    versions.put("kernels", KernelProvider.kernels().name());
    return versions;
  }

  /** Returns the processor's name and the number of cores that this process may use. */
  public static String cpu() {
    int cores = Runtime.getRuntime().availableProcessors();
    return model() + ", " + cores + (cores == 1 ? " core" : " cores");
  }

  private static String model() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(() -> System.getProperty("os.arch"));
    } catch (IOException | UncheckedIOException e) {
      return System.getProperty("os.arch"); // no such file on this system
    }
  }

  private static Properties build() {
    Properties properties = new Properties();
    try (InputStream input = Provenance.class.getResourceAsStream("build.properties")) {
      properties.load(input);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read build.properties", e);
    }
    return properties;
  }
}
