package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Shape;
import java.util.function.Function;

/** The shapes that arguments of the cases have, in terms of the drawn sizes. */
enum Form {
  BATCH(s -> Shape.batch(s.n())),
  BATCH_OUT(s -> Shape.batch(s.k())),
  COLUMN(s -> Shape.batch(1)),
  TALL(s -> new Shape(true, 2, s.n())),
  TALL_OUT(s -> new Shape(true, 2, s.k())),
  TALL_COLUMN(s -> new Shape(true, 2, 1)),
  MATRIX(s -> Shape.fixed(s.m(), s.n())),
  MATRIX_OUT(s -> Shape.fixed(s.m(), s.k())),
  MATRIX_COLUMN(s -> Shape.fixed(s.m(), 1)),
  WEIGHT(s -> Shape.fixed(s.n(), s.k())),
  ROW(s -> Shape.row(s.n())),
  ROW_OUT(s -> Shape.row(s.k())),
  IMAGE(s -> Shape.batch(ImageCases.VALID.imageSize())),
  IMAGES(s -> Shape.fixed(s.m(), ImageCases.VALID.imageSize())),
  PATCHES(s -> patches(ImageCases.VALID)),
  STRIDED_PATCHES(s -> patches(ImageCases.STRIDED)),
  PADDED_PATCHES(s -> patches(ImageCases.PADDED)),
  SCALAR(s -> Shape.scalar());

  private final Function<Sizes, Shape> shape;

  Form(Function<Sizes, Shape> shape) {
    this.shape = shape;
  }

  Shape of(Sizes sizes) {
    return shape.apply(sizes);
  }

  private static Shape patches(PatchGeometry geometry) {
    return new Shape(true, geometry.positions(), geometry.patchSize());
  }
}
