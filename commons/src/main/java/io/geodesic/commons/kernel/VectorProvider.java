package io.geodesic.commons.kernel;

import java.util.Optional;

/**
 * Loads the Vector API kernels by name, where the virtual machine can run them at speed and they
 * prove right.
 */
final class VectorProvider {

  private static final String MODULE = "jdk.incubator.vector";
  private static final String CLASS = "io.geodesic.commons.kernel.VectorKernels";
  private static final String PROBE = "io.geodesic.commons.kernel.VectorFmaProbe";

  private VectorProvider() {}

  static Kernels load() throws UnavailableKernelsException {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      throw new UnavailableKernelsException(
          "start Java with --add-modules " + MODULE + " to use the vector kernels");
    }
    requireOptimisingCompiler(
        System.getProperty("java.vm.name", ""), System.getProperty("java.vm.info", ""));
    Kernels kernels = instance(CLASS, Kernels.class);
    Optional<String> difference = KernelSelfTest.firstDifference(kernels, new ScalarKernels());
    if (difference.isPresent()) {
      throw new UnavailableKernelsException(
          kernels.name() + " differs from scalar in " + difference.get() + " (self-test)");
    }
    return kernels;
  }

  /** Without C2, vectors are objects and each operation is a call. */
  static void requireOptimisingCompiler(String vmName, String vmInfo)
      throws UnavailableKernelsException {
    if (vmName.contains("Client")
        || vmInfo.contains("interpreted")
        || vmInfo.contains("emulated-client")) {
      throw new UnavailableKernelsException(
          "the vector kernels need the C2 compiler, and this is " + vmName + " (" + vmInfo + ")");
    }
  }

  /** Loads the yardstick of kernels that have loaded. */
  static FmaProbe probe() {
    try {
      return instance(PROBE, FmaProbe.class);
    } catch (UnavailableKernelsException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static <T> T instance(String name, Class<T> type) throws UnavailableKernelsException {
    try {
      return Class.forName(name).asSubclass(type).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
      throw new UnavailableKernelsException("the vector kernels do not load: " + e, e);
    }
  }
}
