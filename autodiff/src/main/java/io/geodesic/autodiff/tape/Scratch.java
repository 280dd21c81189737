package io.geodesic.autodiff.tape;

/**
 * A growing work array for primitives that need intermediate numbers; one for each worker thread.
 */
public final class Scratch {

  private double[] array = new double[0];

  /** Returns an array of at least {@code size} numbers with arbitrary content. */
  public double[] atLeast(int size) {
    if (array.length < size) {
      array = new double[size];
    }
    return array;
  }
}
