package io.geodesic.commons.kernel;

/** The vector provider for the tests, whichever one is chosen for the run. */
final class TestKernels {

  private TestKernels() {}

  /** Returns the vector kernels; a test machine without them is a failure, not a skipped test. */
  static Kernels vector() {
    return KernelProvider.choose("vector", VectorProvider::load);
  }
}
