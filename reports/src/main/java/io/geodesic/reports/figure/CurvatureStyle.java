package io.geodesic.reports.figure;

import io.geodesic.reports.run.GroupName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How each curvature looks in the figures on curvatures. */
final class CurvatureStyle {

  /**
   * Dashes let the line below show through: identity's where damping dominates, the exact one's.
   */
  private static final Set<String> DASHED = Set.of("diagonal", "cg");

  private CurvatureStyle() {}

  /** Gives each curvature its style, by id. */
  static Map<String, GroupStyle> of(List<String> ids) {
    Map<String, GroupStyle> styles = new LinkedHashMap<>();
    int unknown = 0;
    for (String id : ids) {
      boolean known = Palette.knowsCurvature(id);
      int variant = known && !DASHED.contains(id) ? 0 : 1;
      var color = Palette.ofCurvature(id, known ? 0 : unknown++);
      styles.put(id, new GroupStyle(GroupName.curvature(id), color, variant));
    }
    return styles;
  }
}
