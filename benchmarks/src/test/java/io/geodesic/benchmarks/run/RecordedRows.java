package io.geodesic.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The rows of a run without what the clock decides. */
record RecordedRows(List<List<String>> progress, List<List<String>> monitor, List<String> eval) {

  static RecordedRows read(RunDirectory directory) throws IOException {
    List<String> monitor = Files.readAllLines(directory.monitor());
    return new RecordedRows(
        progress(directory.progress()),
        monitor.stream().skip(2).map(row -> Arrays.asList(row.split(",")).subList(0, 2)).toList(),
        Files.readAllLines(directory.evaluation()));
  }

  private static List<List<String>> progress(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      Iterator<String> cells = Arrays.asList(line.split(",", -1)).iterator();
      List<String> row = new ArrayList<>();
      for (ProgressColumn column : ProgressColumn.values()) {
        String cell = cells.next();
        boolean ofTheClock =
            column.header().endsWith("_s")
                || column == ProgressColumn.TIME_ELAPSED
                || column == ProgressColumn.FPS;
        if (!ofTheClock) {
          row.add(cell);
        }
      }
      rows.add(row);
    }
    return rows;
  }
}
