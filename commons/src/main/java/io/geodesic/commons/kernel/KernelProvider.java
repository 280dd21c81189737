package io.geodesic.commons.kernel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses the kernels once, when first asked.
 *
 * <p>The system property {@value #PROPERTY} is {@code auto} (default: the Vector API when the
 * virtual machine offers it and it passes a self-test, else plain loops and one log line that says
 * why), {@code vector} or {@code scalar} (that provider or an {@link IllegalStateException}).
 */
public final class KernelProvider {

  /** The system property that forces a provider. */
  public static final String PROPERTY = "geodesic.kernels";

  private static final Logger LOG = LoggerFactory.getLogger(KernelProvider.class);

  private static volatile Kernels chosen;

  private KernelProvider() {}

  /**
   * Returns the kernels that this virtual machine uses.
   *
   * @throws IllegalStateException when the forced provider is missing
   * @throws IllegalArgumentException when the property names no provider
   */
  public static Kernels kernels() {
    Kernels kernels = chosen;
    if (kernels == null) {
      kernels = choose(System.getProperty(PROPERTY, "auto"), VectorProvider::load);
      chosen = kernels;
    }
    return kernels;
  }

  /** Loads the vector kernels or says why not; a seam for the tests. */
  @FunctionalInterface
  interface Loader {
    Kernels load() throws UnavailableKernelsException;
  }

  static Kernels choose(String setting, Loader vector) {
    return switch (setting) {
      case "scalar" -> new ScalarKernels();
      case "vector" -> forced(vector);
      case "auto" -> preferred(vector);
      default ->
          throw new IllegalArgumentException(
              PROPERTY + "=" + setting + ": allowed are auto, vector, scalar");
    };
  }

  private static Kernels forced(Loader vector) {
    try {
      return vector.load();
    } catch (UnavailableKernelsException e) {
      throw new IllegalStateException(
          PROPERTY + "=vector, but the vector kernels cannot be used: " + e.getMessage(), e);
    }
  }

  private static Kernels preferred(Loader vector) {
    try {
      return vector.load();
    } catch (UnavailableKernelsException e) {
      LOG.warn("Scalar kernels in use, several times slower: {}", e.getMessage());
      return new ScalarKernels();
    }
  }
}
