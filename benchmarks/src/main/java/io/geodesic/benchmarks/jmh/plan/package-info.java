/**
 * Which benchmarks answer which question, and how they are run: named plans, each a list of cases
 * in virtual machines of their own, with the machine's peak measured first.
 *
 * <p>{@link io.geodesic.benchmarks.jmh.plan.BenchmarkPlans} lists them, {@link
 * io.geodesic.benchmarks.jmh.plan.BenchmarkSession} runs one, {@link
 * io.geodesic.benchmarks.jmh.plan.LimitTable} compares the times with the FLOP limit. Results are
 * JMH's own, and so is their JSON.
 */
package io.geodesic.benchmarks.jmh.plan;
