/**
 * The figures of a report, drawn by XChart, one builder for each.
 *
 * <p>{@link io.geodesic.reports.figure.ReturnVersusSteps}, {@link
 * io.geodesic.reports.figure.ReturnVersusSeconds}, {@link io.geodesic.reports.figure.UpdateTime}
 * and {@link io.geodesic.reports.figure.PredictedKl} turn the groups of one environment into a
 * {@link io.geodesic.reports.figure.Figure}, which encodes itself as PNG, SVG or PDF; {@link
 * io.geodesic.reports.figure.LimitBars}, {@link io.geodesic.reports.figure.GrowthCurves} and {@link
 * io.geodesic.reports.figure.UpdateRatios} do so with measured times. {@code Theme}, {@code
 * Palette} and {@code GroupStyle} hold the look they share: an algorithm keeps its colour in all of
 * them, and its curvatures differ in dashes and markers, so that a figure can be read without
 * colours too.
 *
 * <p>Runs without a screen and without installed fonts; decides nothing about where files go.
 */
package io.geodesic.reports.figure;
