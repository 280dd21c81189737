package io.geodesic.reports.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost of one curvature over growing sizes.
 *
 * @param curvature id of the curvature
 * @param phase what was measured
 * @param axis what grows
 * @param points the sizes measured, smallest first
 */
public record CostCurve(String curvature, CostPhase phase, CostAxis axis, List<CostPoint> points) {

  /** Keeps its own copy. */
  public CostCurve {
    points = List.copyOf(points);
  }

  /**
   * Returns the power laws: one, or one on each side of the size at which dense matrices are
   * factored in the other space, as the leading term changes there. A side with fewer than three
   * sizes has none.
   */
  public List<CostFit> fits() {
    Map<String, List<CostPoint>> regimes = new LinkedHashMap<>();
    for (CostPoint point : points) {
      String regime = CostModel.regime(curvature, point);
      regimes.computeIfAbsent(regime, r -> new ArrayList<>()).add(point);
    }
    List<CostFit> fits = new ArrayList<>();
    regimes.forEach((regime, some) -> CostFit.of(this, regime, some).ifPresent(fits::add));
    return fits;
  }

  /** Returns the sizes along the axis. */
  public double[] sizes() {
    return points.stream().mapToDouble(point -> point.size(axis)).toArray();
  }
}
