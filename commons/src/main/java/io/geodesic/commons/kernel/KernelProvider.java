package io.geodesic.commons.kernel;

/** Chooses the kernels once, when first asked. */
public final class KernelProvider {

  private static final Kernels KERNELS = new ScalarKernels();

  private KernelProvider() {}

  /** Returns the kernels that this virtual machine uses. */
  public static Kernels kernels() {
    return KERNELS;
  }
}
