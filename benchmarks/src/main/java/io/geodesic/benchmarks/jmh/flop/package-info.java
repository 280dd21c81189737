/**
 * How many floating-point operations a computation needs: what a measured time is compared with.
 *
 * <p>Counted are the multiplications and additions of matrix products, factorisations and
 * triangular solves, two for each multiply-add; of symmetric results only one half. Not counted is
 * what is of lower order: biases, activations, distributions, optimisers, vector operations of
 * iterative solvers. Over the machine's peak ({@link io.geodesic.benchmarks.jmh.FmaPeakBenchmark})
 * a count is the <em>FLOP limit</em>, a time that no program with these products can beat.
 *
 * <p>{@link io.geodesic.benchmarks.jmh.flop.MatrixFlop} counts single operations, {@link
 * io.geodesic.benchmarks.jmh.flop.NetworkFlop} the passes through a network, {@link
 * io.geodesic.benchmarks.jmh.flop.CurvatureFlop} estimates and solves, {@link
 * io.geodesic.benchmarks.jmh.flop.UpdateFlop} updates as the sum of their parts. Depends on JMH for
 * nothing.
 */
package io.geodesic.benchmarks.jmh.flop;
