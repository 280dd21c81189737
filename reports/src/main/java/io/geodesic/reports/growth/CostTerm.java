package io.geodesic.reports.growth;

/**
 * One term of a cost, a product of powers of P and N.
 *
 * @param formula how it is written
 * @param parameters its exponent in P, the depth fixed and the widths growing together
 * @param batch its exponent in N
 * @param operations its floating-point operations at some size
 */
record CostTerm(String formula, double parameters, double batch, double operations) {

  double exponent(CostAxis axis) {
    return axis == CostAxis.BATCH ? batch : parameters;
  }
}
