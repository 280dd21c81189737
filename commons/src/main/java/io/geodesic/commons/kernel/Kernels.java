package io.geodesic.commons.kernel;

/**
 * The numerical kernels of the library: row-major {@code double} arrays with offsets and leading
 * dimensions.
 *
 * <p>Every method states the order of its floating-point operations, and every provider follows it:
 * {@link ScalarKernels} and the Vector API provider agree to the last bit (NaN payloads aside) for
 * any shape, so that results depend neither on the SIMD width nor on the number of threads nor on
 * the JDK. Matrices with leading dimension {@code ld} hold element (i, j) at {@code offset + i·ld +
 * j}. Unless a method says otherwise, outputs must not overlap inputs, arguments are trusted (no
 * bounds are checked beyond Java's own) and nothing is allocated in steady state. Providers have no
 * state of their own and serve any number of threads.
 */
public interface Kernels
    extends MatrixKernels, ReductionKernels, ElementaryKernels, ArithmeticKernels {

  /** Returns the provider's name, for example {@code scalar} or {@code vector-512}. */
  String name();
}
