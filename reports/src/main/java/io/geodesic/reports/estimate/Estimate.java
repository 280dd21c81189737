package io.geodesic.reports.estimate;

/**
 * An interquartile mean over seeds with its 95 % stratified-bootstrap interval.
 *
 * @param value interquartile mean; NaN over no seeds
 * @param lower lower end of the interval
 * @param upper upper end of the interval
 * @param seeds number of seeds it is made from
 */
public record Estimate(double value, double lower, double upper, int seeds) {}
