package io.geodesic.reports.benchmark;

/**
 * How long one invocation takes.
 *
 * @param seconds JMH's score: the mean over all iterations of all forks, in seconds
 * @param error half the width of the score's 99.9 % interval, in seconds; NaN for one iteration
 * @param best the least time of any iteration, in seconds
 */
public record OperationTime(double seconds, double error, double best) {}
