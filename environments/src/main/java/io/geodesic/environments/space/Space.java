package io.geodesic.environments.space;

import io.geodesic.commons.random.RandomStream;
import java.util.Map;

/** A set of observations or actions; its elements are {@link #size()} consecutive doubles. */
public sealed interface Space permits Box, Discrete, MultiDiscrete, MultiBinary {

  /** Returns the number of doubles of one element. */
  int size();

  /** Returns whether the element at {@code x[offset]}, … belongs to the space; NaN never does. */
  boolean contains(double[] x, int offset);

  /** Draws an element, as Gymnasium's spaces do, and writes it at {@code x[offset]}, …. */
  void sample(RandomStream random, double[] x, int offset);

  /** Returns one line in Gymnasium's notation, for example {@code Discrete(2)}. */
  String describe();

  /**
   * Returns the description as maps, lists, strings and numbers, in a fixed order, ready for JSON.
   */
  Map<String, Object> toMap();
}
