package io.geodesic.reports.figure;

import io.geodesic.reports.run.GroupName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each curvature looks in the figures on curvatures. */
final class CurvatureStyle {

  private CurvatureStyle() {}

  /** Gives each curvature its style, by id. */
  static Map<String, GroupStyle> of(List<String> ids) {
    Map<String, GroupStyle> styles = new LinkedHashMap<>();
    int unknown = 0;
    for (String id : ids) {
      boolean known = Palette.knowsCurvature(id);
      // Dashes let the exact line show through where the two agree.
      int variant = known && !id.equals("cg") ? 0 : 1;
      var color = Palette.ofCurvature(id, known ? 0 : unknown++);
      styles.put(id, new GroupStyle(GroupName.curvature(id), color, variant));
    }
    return styles;
  }
}
