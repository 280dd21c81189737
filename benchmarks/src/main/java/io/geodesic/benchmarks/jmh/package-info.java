/**
 * Microbenchmarks: what one kernel, one Fisher-vector product and one update cost.
 *
 * <p>JMH classes, one per question, with awkward sizes among the parameters, fixed seeds and
 * explicit units; {@code geodesic bench} runs them by name, and so does {@code java -jar
 * benchmarks.jar}.
 *
 * <p>Depends on no other package of this module.
 */
package io.geodesic.benchmarks.jmh;
