/**
 * Microbenchmarks: what kernels, Fisher-vector products, curvatures, updates, rollouts and a whole
 * training cost.
 *
 * <p>JMH classes, one per subject, with awkward sizes among the parameters, fixed seeds, explicit
 * units and one method for each question. Each publishes its useful operations beside its time
 * ({@link io.geodesic.benchmarks.jmh.Work}), so that with {@link
 * io.geodesic.benchmarks.jmh.FmaPeakBenchmark} in the same file JMH's JSON says by itself which
 * share of the limit was reached. {@code geodesic bench} runs them by name, and so does {@code java
 * -jar benchmarks.jar}.
 *
 * <p>Depends on no other package of this module but the counts in {@code flop}.
 */
package io.geodesic.benchmarks.jmh;
