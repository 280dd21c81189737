package io.geodesic.reports;

import java.nio.file.Path;
import java.util.List;

/**
 * What a report left behind.
 *
 * @param files every file written, in the order of writing
 * @param table the summary as text, for the console
 */
public record WrittenReport(List<Path> files, String table) {

  /** Keeps its own copy of the paths. */
  public WrittenReport {
    files = List.copyOf(files);
  }
}
