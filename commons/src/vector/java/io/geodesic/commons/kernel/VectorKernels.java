package io.geodesic.commons.kernel;

/** The kernels on the Vector API (the incubator module must be resolved); loaded by name. */
public final class VectorKernels
    implements Kernels, VectorMatrixKernels, VectorReductionKernels, VectorElementaryKernels {

  @Override
  public String name() {
    return "vector-" + Lanes.SPECIES.vectorBitSize();
  }
}
