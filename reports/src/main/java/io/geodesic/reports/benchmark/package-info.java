/**
 * Results of JMH as it writes them ({@code geodesic bench NAME --json FILE}), as times against a
 * physical limit.
 *
 * <p>{@link io.geodesic.reports.benchmark.BenchmarkFile} reads one file, {@link
 * io.geodesic.reports.benchmark.BenchmarkArchive} all files under some paths. A result that counts
 * its useful floating-point operations in the secondary metric {@code flop} has a limit: that count
 * over the machine's peak, which {@code FmaPeakBenchmark.peak} has measured in the same file.
 *
 * <p>Knows JMH's format, not JMH, and nothing of how results are shown.
 */
package io.geodesic.reports.benchmark;
