package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Var;
import java.util.List;

/**
 * Records what a convolution needs besides the matrix product: the patches of images, their adjoint
 * and another view of the same numbers.
 *
 * <p>With one row for each patch, a convolution is the affine map {@code affine(patches(x,
 * geometry), w, b)} with w of patchSize × filters, and every rule of matrix products holds for it
 * (Chellapilla et al. 2006).
 */
public final class Images {

  private Images() {}

  /**
   * The patches of each image as rows of their own; pixels of the padding are 0.
   *
   * @param images one image in each row
   * @return for each image its positions one after the other, × patchSize
   */
  public static Var patches(Var images, PatchGeometry geometry) {
    requireCols("patches", images, geometry.imageSize());
    Shape from = images.shape();
    Shape shape =
        new Shape(from.batched(), from.rows() * geometry.positions(), geometry.patchSize());
    return Constants.isZero(images)
        ? Constants.zeros(images.tape(), shape)
        : images.tape().record(new PatchRule(geometry), shape, List.of(images));
  }

  /**
   * Images in which each pixel is the sum of the patches' pixels at its place: the adjoint of
   * {@link #patches}.
   *
   * @param patches for each image its positions one after the other, × patchSize
   * @return one image in each row
   */
  public static Var fold(Var patches, PatchGeometry geometry) {
    requireCols("fold", patches, geometry.patchSize());
    Shape from = patches.shape();
    if (from.rows() % geometry.positions() != 0) {
      throw new IllegalArgumentException(
          "fold: " + from + " has not " + geometry.positions() + " rows for each image");
    }
    Shape shape =
        new Shape(from.batched(), from.rows() / geometry.positions(), geometry.imageSize());
    return Constants.isZero(patches)
        ? Constants.zeros(patches.tape(), shape)
        : patches.tape().record(new FoldRule(geometry), shape, List.of(patches));
  }

  /**
   * The same numbers, row-major, as a matrix of another shape.
   *
   * @param rows rows for each example when x is batched, all rows otherwise
   * @throws IllegalArgumentException if the number of elements differs
   */
  public static Var reshape(Var x, int rows, int cols) {
    Shape shape = new Shape(x.shape().batched(), rows, cols);
    if (shape.size() != x.shape().size()) {
      throw new IllegalArgumentException("reshape: " + x.shape() + " does not fill " + shape);
    }
    Var source = x.primitive() == ReshapeRule.RESHAPE ? x.input(0) : x;
    if (source.shape().equals(shape)) {
      return source;
    }
    return Constants.isConstant(source)
        ? Constants.constant(x.tape(), shape, Constants.valueOf(source))
        : x.tape().record(ReshapeRule.RESHAPE, shape, List.of(source));
  }

  private static void requireCols(String label, Var x, int cols) {
    if (x.shape().cols() != cols) {
      throw new IllegalArgumentException(
          label + ": rows of " + cols + " numbers expected, got " + x.shape());
    }
  }
}
