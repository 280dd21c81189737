package io.geodesic.reports.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the CSV files of a run, which may have been cut in the middle of a line.
 *
 * <p>Lines starting with {@code #} (the Monitor header) are skipped. A row whose number of cells is
 * not the header's, and a last row without its line end (a number may be half written), are dropped
 * and noted.
 */
final class CsvReader {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setLenientEof(true)
          .setTrailingData(true)
          .get();

  private final String step;
  private final List<String> notes;

  /**
   * Creates a reader that adds what it had to drop to {@code notes}.
   *
   * @param step the column that must increase from row to row, empty for none: a row that does not
   *     go beyond its predecessors replaces them, as rows recorded again after a resume do
   */
  CsvReader(String step, List<String> notes) {
    this.step = step;
    this.notes = notes;
  }

  /** Reads {@code file}; an absent or unreadable one gives no rows, and a note when unreadable. */
  CsvColumns read(Path file) {
    if (!Files.exists(file)) {
      return CsvColumns.none();
    }
    try {
      // Bytes that are no UTF-8 become replacement characters: a torn file stays readable.
      return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      notes.add(file.getFileName() + ": unreadable (" + e.getMessage() + ")");
      return CsvColumns.none();
    }
  }

  private CsvColumns parse(String text, Path file) throws IOException {
    List<CSVRecord> records;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      records = new ArrayList<>(parser.getRecords());
    }
    if (records.isEmpty()) {
      return CsvColumns.none();
    }
    CSVRecord header = records.remove(0);
    boolean torn = !text.endsWith("\n") && !records.isEmpty();
    if (torn) {
      records.remove(records.size() - 1);
    }
    int complete = records.size();
    records.removeIf(row -> row.size() != header.size());
    int dropped = complete - records.size() + (torn ? 1 : 0);
    if (dropped > 0) {
      notes.add(
          file.getFileName()
              + ": "
              + dropped
              + (dropped == 1 ? " torn line" : " torn lines")
              + " dropped");
    }
    return columns(header, records);
  }

  private CsvColumns columns(CSVRecord header, List<CSVRecord> records) {
    List<CSVRecord> kept = withoutRewoundRows(header.toList().indexOf(step), records);
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (int c = 0; c < header.size(); c++) {
      double[] values = new double[kept.size()];
      for (int r = 0; r < values.length; r++) {
        values[r] = number(kept.get(r).get(c));
      }
      columns.put(header.get(c), values);
    }
    return new CsvColumns(columns, kept.size());
  }

  private static List<CSVRecord> withoutRewoundRows(int stepColumn, List<CSVRecord> records) {
    if (stepColumn < 0) {
      return records;
    }
    List<CSVRecord> kept = new ArrayList<>(records.size());
    for (CSVRecord row : records) {
      double at = number(row.get(stepColumn));
      while (!kept.isEmpty() && number(kept.get(kept.size() - 1).get(stepColumn)) >= at) {
        kept.remove(kept.size() - 1);
      }
      kept.add(row);
    }
    return kept;
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "inf", "+inf" -> Double.POSITIVE_INFINITY;
        case "-inf" -> Double.NEGATIVE_INFINITY;
        default -> Double.NaN;
      };
    }
  }
}
