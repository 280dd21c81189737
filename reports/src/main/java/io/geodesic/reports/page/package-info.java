/**
 * The report as a page: {@code index.html}.
 *
 * <p>{@link io.geodesic.reports.page.ComparisonContent} puts together, per environment, the summary
 * table, the figures and the numbers of each seed, then how the runs were configured and what went
 * wrong; {@link io.geodesic.reports.page.BenchmarkContent} the figures and tables of measured
 * times. {@link io.geodesic.reports.page.Page} is around them. It carries its own style, follows
 * the reader's light or dark preference, loads nothing from elsewhere and links its figures
 * relatively, so that the folder can be moved or published as is.
 *
 * <p>Everything that comes from a run is escaped. Draws no figure itself.
 */
package io.geodesic.reports.page;
