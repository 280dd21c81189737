/**
 * Recorded run directories, read and never written.
 *
 * <p>A run is one {@code <env>/<algo>[+<curvature>]/seed-<n>} directory: {@code config.json} says
 * what was asked for, {@code progress.csv} holds one row per update, {@code monitor.csv} one row
 * per episode, {@code evaluation.csv} one row per periodic evaluation and {@code status.json} how
 * it ended. {@link io.geodesic.reports.run.RunArchive} finds runs under any number of roots and
 * groups their seeds; {@link io.geodesic.reports.run.RunDirectory} reads one of them.
 *
 * <p>Reading is lenient, because runs get cut: what is missing is empty, a torn last line is
 * dropped, and both are noted on the {@link io.geodesic.reports.run.Run} so that the report can say
 * so. Depends on no other package of this module.
 */
package io.geodesic.reports.run;
