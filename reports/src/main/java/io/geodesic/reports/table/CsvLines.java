package io.geodesic.reports.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** Comma-separated lines of names and numbers. */
final class CsvLines {

  private final StringBuilder out;

  CsvLines(String header) {
    out = new StringBuilder(header).append('\n');
  }

  /** Appends a line; a number that is not finite is left empty. */
  void add(List<String> names, double... numbers) {
    List<String> cells = new ArrayList<>(names);
    for (double number : numbers) {
      // By Jackson since Double.toString differs between JDKs.
      cells.add(Double.isFinite(number) ? NumberOutput.toString(number, true) : "");
    }
    out.append(CSVFormat.DEFAULT.format(cells.toArray())).append('\n');
  }

  /** Returns parameters in one cell: {@code network=17-64-64-6 batch=2048}. */
  static String parameters(Map<String, String> params) {
    return params.entrySet().stream()
        .map(param -> param.getKey() + "=" + param.getValue())
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
