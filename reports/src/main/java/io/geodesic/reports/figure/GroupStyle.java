package io.geodesic.reports.figure;

import io.geodesic.reports.font.FigureFont;
import io.geodesic.reports.run.GroupName;
import io.geodesic.reports.run.RunGroup;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How one group looks in every figure: the algorithm chooses the colour, its variants (other
 * curvatures) the dashes and the marker.
 *
 * @param name name shown to the reader
 * @param color colour of the algorithm
 * @param variant 0 for the first group of that colour, 1 for the next, …
 */
record GroupStyle(String name, Color color, int variant) {

  private static final float[][] DASHES = {null, {7, 4}, {2, 3.5f}, {9, 3, 2, 3}};

  private static final Marker[] MARKERS = {
    SeriesMarkers.CIRCLE, SeriesMarkers.DIAMOND, SeriesMarkers.TRIANGLE_UP, SeriesMarkers.SQUARE
  };

  static {
    FigureFont.install();
  }

  /** Gives each group of one environment its style, by label. */
  static Map<String, GroupStyle> of(List<RunGroup> groups) {
    Map<String, GroupStyle> styles = new LinkedHashMap<>();
    Map<String, Integer> variants = new LinkedHashMap<>();
    Map<String, Integer> unknown = new LinkedHashMap<>();
    for (RunGroup group : groups) {
      String algorithm = GroupName.algorithm(group.label());
      int variant = variants.merge(algorithm, 1, Integer::sum) - 1;
      if (!Palette.knows(algorithm)) {
        unknown.putIfAbsent(algorithm, unknown.size());
      }
      Color color = Palette.of(algorithm, unknown.getOrDefault(algorithm, 0));
      styles.put(group.label(), new GroupStyle(GroupName.of(group.label()), color, variant));
    }
    return styles;
  }

  BasicStroke stroke() {
    float[] dash = DASHES[variant % DASHES.length];
    return new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dash, 0);
  }

  boolean dashed() {
    return DASHES[variant % DASHES.length] != null;
  }

  Marker marker() {
    return MARKERS[variant % MARKERS.length];
  }

  /** The same marker, open. */
  Marker hollowMarker() {
    return new HollowMarker(marker());
  }
}
