package io.geodesic.autodiff.tape;

import java.util.ArrayList;
import java.util.List;

/**
 * A flat vector input (all parameters of a network, or a direction in their space) seen as
 * consecutive matrices.
 *
 * <p>Slice i occupies the numbers {@code offset(i) … offset(i) + size} of the vector, row-major.
 */
public final class VectorInput {

  private final List<Var> slices;
  private final int[] offsets;
  private final int length;

  VectorInput(List<Var> slices) {
    this.slices = List.copyOf(slices);
    this.offsets = new int[slices.size()];
    int next = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = next;
      next += slices.get(i).shape().size();
    }
    this.length = next;
  }

  /** The matrices that the vector consists of, in order. */
  public List<Var> slices() {
    return slices;
  }

  public Var slice(int i) {
    return slices.get(i);
  }

  /** Where slice i starts in the flat vector. */
  public int offset(int i) {
    return offsets[i];
  }

  /** Length of the flat vector. */
  public int length() {
    return length;
  }

  /** The shapes of the slices, in order. */
  public List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    slices.forEach(slice -> shapes.add(slice.shape()));
    return shapes;
  }
}
