package io.geodesic.benchmarks.quality;

import io.geodesic.algorithms.quality.BilinearProbes;
import io.geodesic.algorithms.quality.ParameterBlock;
import io.geodesic.algorithms.quality.ProbedNorm;
import java.util.function.ToDoubleFunction;

/** A block of parameters with random probes and what the exact matrix answers to them. */
final class ProbedBlock {

  private final ParameterBlock block;
  private final BilinearProbes probes;
  private final double[] exact;
  private final double frobeniusNorm;

  /**
   * Probes the exact matrix.
   *
   * @param exact its quadratic form
   * @param frobeniusNorm its Frobenius norm over the block
   */
  ProbedBlock(
      ParameterBlock block,
      BilinearProbes probes,
      ToDoubleFunction<double[]> exact,
      double frobeniusNorm) {
    this.block = block;
    this.probes = probes;
    this.exact = probes.values(exact);
    this.frobeniusNorm = frobeniusNorm;
  }

  ParameterBlock block() {
    return block;
  }

  double frobeniusNorm() {
    return frobeniusNorm;
  }

  /** What another matrix answers. */
  double[] values(ToDoubleFunction<double[]> quadratic) {
    return probes.values(quadratic);
  }

  /** Distance of a matrix from the exact one, by its answers, over the norm of the exact one. */
  ProbedNorm error(double[] values) {
    return distance(values, exact);
  }

  /** Distance of two matrices over the norm of the exact one. */
  ProbedNorm distance(double[] first, double[] second) {
    return BilinearProbes.distance(first, second).relativeTo(frobeniusNorm);
  }
}
