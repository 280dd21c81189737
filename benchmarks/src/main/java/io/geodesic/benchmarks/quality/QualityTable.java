package io.geodesic.benchmarks.quality;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.geodesic.benchmarks.run.RowFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A CSV file whose columns are those of its first row; every row is written at once. */
final class QualityTable implements AutoCloseable {

  private final Path file;
  private final List<Map<String, Object>> written = new ArrayList<>();
  private RowFile rows;
  private List<String> columns;

  QualityTable(Path file) {
    this.file = file;
  }

  /**
   * Writes a row.
   *
   * @param row cells by column, the same columns in every row; NaN becomes an empty cell
   */
  void add(Map<String, ?> row) throws IOException {
    if (rows == null) {
      rows = RowFile.create(file, String.join(",", row.keySet()));
      columns = List.copyOf(row.keySet());
    } else if (!columns.equals(List.copyOf(row.keySet()))) {
      throw new IllegalArgumentException(file + ": columns " + row.keySet() + ", not " + columns);
    }
    Map<String, Object> numbers = new LinkedHashMap<>(row);
    numbers.replaceAll((column, value) -> value.equals(Double.NaN) ? null : value);
    written.add(numbers);
    rows.append(row.values().stream().map(QualityTable::cell).toArray(String[]::new));
  }

  /** The rows so far; null where a number is NaN. */
  List<Map<String, Object>> written() {
    return written;
  }

  /** Every digit; written by Jackson since Double.toString differs between JDKs. */
  private static String cell(Object value) {
    if (value instanceof Double number) {
      return Double.isNaN(number) ? "" : NumberOutput.toString(number, true);
    }
    return value.toString();
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
