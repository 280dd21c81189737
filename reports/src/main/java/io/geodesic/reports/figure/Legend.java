package io.geodesic.reports.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The legend below a chart: centred, in as many rows as the names need.
 *
 * <p>XChart's own legend stays on one line, whatever its width, or takes the room beside the plot;
 * hence this one.
 */
final class Legend {

  private static final int ROW_HEIGHT = 24;
  private static final int KEY_GAP = 6;
  private static final int ENTRY_GAP = 22;
  private static final int BOTTOM = 12;
  private static final double USABLE_WIDTH = 0.92;

  private final Map<String, LegendKey> entries = new LinkedHashMap<>();

  void add(String name, LegendKey key) {
    entries.put(name, key);
  }

  List<String> names() {
    return List.copyOf(entries.keySet());
  }

  int height(int width) {
    return rows(width).size() * ROW_HEIGHT + BOTTOM;
  }

  void paint(Graphics2D graphics, double top, int width) {
    double middle = top + ROW_HEIGHT / 2.0;
    for (List<String> row : rows(width)) {
      double x = (width - rowWidth(row)) / 2;
      for (String name : row) {
        entries.get(name).paint(graphics, x, middle);
        graphics.setColor(Palette.INK);
        AffineTransform place =
            AffineTransform.getTranslateInstance(
                x + LegendKey.WIDTH + KEY_GAP, middle + LegendText.baseline());
        graphics.fill(place.createTransformedShape(LegendText.of(name).outline()));
        x += entryWidth(name) + ENTRY_GAP;
      }
      middle += ROW_HEIGHT;
    }
  }

  private List<List<String>> rows(int width) {
    List<List<String>> rows = new ArrayList<>();
    for (String name : entries.keySet()) {
      List<String> last = rows.isEmpty() ? new ArrayList<>() : rows.get(rows.size() - 1);
      double needed = rowWidth(last) + ENTRY_GAP + entryWidth(name);
      if (rows.isEmpty() || needed > USABLE_WIDTH * width) {
        last = new ArrayList<>();
        rows.add(last);
      }
      last.add(name);
    }
    return rows;
  }

  private static double rowWidth(List<String> row) {
    return row.stream().mapToDouble(Legend::entryWidth).sum()
        + ENTRY_GAP * Math.max(0, row.size() - 1);
  }

  private static double entryWidth(String name) {
    return LegendKey.WIDTH + KEY_GAP + LegendText.of(name).width();
  }
}
