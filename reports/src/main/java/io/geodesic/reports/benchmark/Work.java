package io.geodesic.reports.benchmark;

/**
 * What one invocation does.
 *
 * @param flop useful floating-point operations; NaN if they were not counted
 * @param steps steps of environments; NaN if they were not counted
 */
public record Work(double flop, double steps) {}
