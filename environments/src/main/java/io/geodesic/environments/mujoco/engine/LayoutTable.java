package io.geodesic.environments.mujoco.engine;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The layouts of {@code layout.csv}, in the order of release. */
final class LayoutTable {
  private static final int FIRST_FIELD = 3;

  private final List<Layout> layouts;

  private LayoutTable(List<Layout> layouts) {
    this.layouts = layouts;
  }

  /** Reads the table. */
  static LayoutTable read() {
    try {
      String text =
          Resources.toString(
              Resources.getResource(LayoutTable.class, "layout.csv"), StandardCharsets.UTF_8);
      List<List<String>> rows =
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(Splitter.on(',')::splitToList)
              .toList();
      List<String> header = rows.get(0);
      return new LayoutTable(rows.stream().skip(1).map(row -> layout(header, row)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("layout.csv cannot be read", e);
    }
  }

  private static Layout layout(List<String> header, List<String> row) {
    Map<String, Integer> offsets = new HashMap<>();
    for (int i = FIRST_FIELD; i < row.size(); i++) {
      offsets.put(header.get(i), Integer.valueOf(row.get(i)));
    }
    return new Layout(
        row.get(0), Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)), offsets);
  }

  List<Layout> layouts() {
    return layouts;
  }

  /**
   * Returns the layout of exactly this version.
   *
   * @param path where the library is, for the message
   * @throws EngineUnavailableException if the table does not list it
   */
  Layout find(int version, String path) {
    return layouts.stream()
        .filter(layout -> layout.version() == version)
        .findFirst()
        .orElseThrow(
            () ->
                new EngineUnavailableException(
                    "%s reports version %d of MuJoCo, whose memory layout is not known; known are %d releases from %s to %s; %s"
                        .formatted(
                            path,
                            version,
                            layouts.size(),
                            layouts.get(0).release(),
                            layouts.get(layouts.size() - 1).release(),
                            LibrarySearch.REMEDY)));
  }
}
