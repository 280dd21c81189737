package io.geodesic.reports.growth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What theory expects of a curve's growth.
 *
 * @param exponent the highest exponent of any term: how the cost grows in the end
 * @param leading the formula of the term that takes most operations at the largest size measured
 * @param leadingExponent that term's exponent
 */
public record TextbookCost(double exponent, String leading, double leadingExponent) {

  /** Returns what is expected; empty for an unknown curvature. */
  static Optional<TextbookCost> of(CostCurve curve, CostPoint largest) {
    List<CostTerm> terms = new ArrayList<>();
    if (curve.phase() != CostPhase.SOLVE) {
      terms.addAll(CostModel.estimate(curve.curvature(), largest));
    }
    if (curve.phase() != CostPhase.ESTIMATE) {
      terms.addAll(CostModel.solve(curve.curvature(), largest));
    }
    double exponent =
        terms.stream().mapToDouble(term -> term.exponent(curve.axis())).max().orElse(Double.NaN);
    return terms.stream()
        .max(Comparator.comparingDouble(CostTerm::operations))
        .map(
            leading ->
                new TextbookCost(exponent, leading.formula(), leading.exponent(curve.axis())));
  }
}
