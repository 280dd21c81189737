package io.geodesic.reports.growth;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A power law of a curve's larger sizes, and what theory expects there.
 *
 * @param regime where it holds, such as {@code P > NK}; empty if everywhere
 * @param axis what grows
 * @param points the fitted points, smallest first; at least three sizes
 * @param time the law of the measured times
 * @param textbook what theory expects; empty for a curvature of the user's own
 */
public record CostFit(
    String regime,
    CostAxis axis,
    List<CostPoint> points,
    PowerLaw time,
    Optional<TextbookCost> textbook) {

  private static final int FEWEST = 3;

  /** Keeps its own copy. */
  public CostFit {
    points = List.copyOf(points);
  }

  /**
   * Fits the larger half of a curve's sizes in one regime, where the leading term shows, but no
   * fewer than three.
   *
   * @return empty if there are fewer than three sizes
   */
  static Optional<CostFit> of(CostCurve curve, String regime, List<CostPoint> all) {
    int count = Math.max(FEWEST, (all.size() + 1) / 2);
    List<CostPoint> points = all.subList(Math.max(0, all.size() - count), all.size());
    return law(curve.axis(), points, CostPoint::seconds)
        .map(
            law ->
                new CostFit(
                    regime,
                    curve.axis(),
                    points,
                    law,
                    TextbookCost.of(curve, points.get(points.size() - 1))));
  }

  /** Returns the law of the counted operations; empty where they were not counted. */
  public Optional<PowerLaw> flop() {
    boolean counted = points.stream().allMatch(point -> Double.isFinite(point.flop()));
    return counted ? law(axis, points, CostPoint::flop) : Optional.empty();
  }

  private static Optional<PowerLaw> law(
      CostAxis axis, List<CostPoint> points, ToDoubleFunction<CostPoint> cost) {
    return PowerLaw.fit(
        points.stream().mapToDouble(point -> point.size(axis)).toArray(),
        points.stream().mapToDouble(cost).toArray());
  }
}
