package io.geodesic.reports.run;

/**
 * The recorded rows of a run.
 *
 * @param progress progress.csv, one row per update
 * @param episodes monitor.csv, one row per training episode: {@code r} return, {@code l} length in
 *     steps, {@code t} seconds
 * @param evaluations evaluation.csv, one row per deterministic evaluation
 */
public record RunTables(CsvColumns progress, CsvColumns episodes, CsvColumns evaluations) {

  /** Returns whether nothing at all was recorded. */
  boolean isEmpty() {
    return progress.rows() + episodes.rows() + evaluations.rows() == 0;
  }
}
