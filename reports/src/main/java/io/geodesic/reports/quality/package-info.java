/**
 * Recorded measurements of curvatures, as {@code geodesic bench curvature} leaves them.
 *
 * <p>{@link io.geodesic.reports.quality.QualityRecords} reads the CSV files of one measurement;
 * {@link io.geodesic.reports.quality.StrategySummary} condenses what one strategy did at all
 * measured updates into the row of a table and the point of a figure. Missing files and empty cells
 * mean "not measured" and never fail.
 */
package io.geodesic.reports.quality;
