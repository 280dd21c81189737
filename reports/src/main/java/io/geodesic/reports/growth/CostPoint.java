package io.geodesic.reports.growth;

/**
 * The measured cost of one size.
 *
 * @param network the policy
 * @param batch number of states N
 * @param seconds mean time
 * @param flop counted floating-point operations; NaN if they were not counted
 */
public record CostPoint(NetworkSize network, double batch, double seconds, double flop) {

  /** Returns the size along an axis. */
  public double size(CostAxis axis) {
    return axis == CostAxis.BATCH ? batch : network.parameters();
  }

  /** Returns the cost of this point's work and then another's. */
  CostPoint and(CostPoint other) {
    return new CostPoint(network, batch, seconds + other.seconds, flop + other.flop);
  }
}
