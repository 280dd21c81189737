package io.geodesic.commons.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Ziggurat for the standard normal distribution with 128 layers of equal area.
 *
 * <p>Marsaglia and Tsang, "The Ziggurat Method for Generating Random Variables" (2000), with
 * Doornik's correction ("An Improved Ziggurat Method", 2005): layer and abscissa come from disjoint
 * bits of one draw. 97 % of the deviates cost one draw and one multiplication; tables, wedges and
 * tail use {@link StrictMath}, so that the bits are the same on every JDK. There is no state beside
 * the generator's.
 */
final class NormalZiggurat {

  private static final int LAYERS = 128;

  /** Where the tail begins: the R of 128 layers in the paper's table. */
  private static final double TAIL = 3.442619855899;

  /** Area of each layer, the base layer with the tail. */
  private static final double AREA = 9.91256303526217e-3;

  /**
   * EDGE[i] is the right end of layer i, EDGE[0] that of a rectangle with the base layer's area.
   */
  private static final double[] EDGE = edges();

  private NormalZiggurat() {}

  static double sample(UniformRandomProvider generator) {
    while (true) {
      long bits = generator.nextLong();
      int layer = (int) (bits & (LAYERS - 1));
      double x = (bits >> 11) * 0x1p-52 * EDGE[layer];
      double magnitude = Math.abs(x);
      if (magnitude < EDGE[layer + 1]) {
        return x;
      }
      if (layer == 0) {
        return bits < 0 ? -tail(generator) : tail(generator);
      }
      double low = density(EDGE[layer]);
      double high = density(EDGE[layer + 1]);
      if (low + generator.nextDouble() * (high - low) < density(magnitude)) {
        return x;
      }
    }
  }

  /** Marsaglia's exact method for the part beyond {@link #TAIL}. */
  private static double tail(UniformRandomProvider generator) {
    double beyond;
    double exponential;
    do {
      beyond = -StrictMath.log(1 - generator.nextDouble()) / TAIL;
      exponential = -StrictMath.log(1 - generator.nextDouble());
    } while (2 * exponential < beyond * beyond);
    return TAIL + beyond;
  }

  private static double density(double x) {
    return StrictMath.exp(-0.5 * x * x);
  }

  private static double[] edges() {
    double[] edge = new double[LAYERS + 1];
    edge[0] = AREA / density(TAIL);
    edge[1] = TAIL;
    for (int i = 2; i < LAYERS; i++) {
      double height = density(edge[i - 1]) + AREA / edge[i - 1];
      edge[i] = Math.sqrt(-2 * StrictMath.log(height));
    }
    return edge;
  }
}
