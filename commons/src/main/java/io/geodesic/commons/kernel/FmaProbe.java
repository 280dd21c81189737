package io.geodesic.commons.kernel;

/**
 * Independent chains of fused multiply-adds that stay in registers: what one core can compute at
 * most, the yardstick of measured times.
 *
 * <p>Memory, loops and dependences cost nothing beside it, so that operations over the shortest
 * time of a run are the core's double-precision peak.
 */
public interface FmaProbe {

  /** Chains, more than any machine's latency times throughput and fewer than its registers. */
  int CHAINS = 12;

  /** Links of each chain in one run. */
  int LINKS = 4096;

  /** First factor of every link. */
  double LEFT = 0.999;

  /** Second factor of every link. */
  double RIGHT = 1e-3;

  /**
   * Returns the probe of the kernels in use: across vectors if they are, of single numbers
   * otherwise.
   *
   * @throws IllegalStateException if the vector kernels are in use but their probe does not load
   */
  static FmaProbe ofKernelsInUse() {
    return KernelProvider.kernels() instanceof ScalarKernels
        ? new ScalarFmaProbe()
        : VectorProvider.probe();
  }

  /** Floating-point operations of one run, two for each multiply-add. */
  long flop();

  /**
   * Runs all chains, x ← {@value #LEFT}·{@value #RIGHT} + x as in a matrix product, the k-th from
   * {@code start + k}.
   *
   * @return the sum of the chains' ends in the order of the chains, of the first lane where there
   *     are several
   */
  double run(double start);
}
