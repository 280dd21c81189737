package io.geodesic.benchmarks.jmh;

import io.geodesic.commons.kernel.KernelProvider;
import java.util.List;

/** What the virtual machines of the benchmarks have in common. */
final class ForkedVm {

  /** Makes the vector kernels available. */
  static final String VECTOR_API = "--add-modules=jdk.incubator.vector";

  /** A heap of fixed size: it never grows while something is measured. */
  static final String SMALLEST_HEAP = "-Xms3g";

  static final String LARGEST_HEAP = "-Xmx3g";

  static final String COLLECTOR = "-XX:+UseParallelGC";

  /** What the parameter {@code kernels} may be. */
  static final List<String> KERNELS = List.of("vector", "scalar");

  private ForkedVm() {}

  /**
   * Makes this virtual machine use a provider of kernels; to be called before anything else uses
   * them, which is when a fork sets up its one benchmark.
   *
   * @throws IllegalStateException if the provider is not available, or another one is in use
   */
  static void useKernels(String provider) {
    System.setProperty(KernelProvider.PROPERTY, provider);
    String inUse = KernelProvider.kernels().name();
    if (!inUse.startsWith(provider)) {
      throw new IllegalStateException(
          "kernels = %s, but %s is in use already; run the benchmark in a fork of its own"
              .formatted(provider, inUse));
    }
  }
}
