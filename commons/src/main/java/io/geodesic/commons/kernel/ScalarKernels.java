package io.geodesic.commons.kernel;

/** The kernels as plain loops: always available, and the definition of every provider's bits. */
public final class ScalarKernels
    implements Kernels, ScalarMatrixKernels, ScalarReductionKernels, ScalarElementaryKernels {

  @Override
  public String name() {
    return "scalar";
  }
}
