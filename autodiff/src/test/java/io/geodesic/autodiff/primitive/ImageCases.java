package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.primitive.Form.IMAGE;
import static io.geodesic.autodiff.primitive.Form.IMAGES;
import static io.geodesic.autodiff.primitive.Form.MATRIX;
import static io.geodesic.autodiff.primitive.Form.PADDED_PATCHES;
import static io.geodesic.autodiff.primitive.Form.PATCHES;
import static io.geodesic.autodiff.primitive.Form.STRIDED_PATCHES;
import static io.geodesic.autodiff.primitive.Form.TALL;
import static io.geodesic.autodiff.primitive.PrimitiveCase.onForms;

import io.geodesic.autodiff.testing.Array;
import java.util.ArrayList;
import java.util.List;

/** Patches of images, their adjoint, and other shapes of the same numbers. */
final class ImageCases {

  static final PatchGeometry VALID = new PatchGeometry(5, 4, 2, 3, 1, 0);

  /** The last row and column of pixels are in no patch. */
  static final PatchGeometry STRIDED = new PatchGeometry(5, 4, 2, 2, 3, 0);

  static final PatchGeometry PADDED = new PatchGeometry(5, 4, 2, 3, 2, 1);

  private ImageCases() {}

  static List<PrimitiveCase> rows() {
    List<PrimitiveCase> rows = new ArrayList<>();
    rows.addAll(both(VALID, PATCHES));
    rows.addAll(both(STRIDED, STRIDED_PATCHES));
    rows.addAll(both(PADDED, PADDED_PATCHES));
    rows.addAll(
        onForms(
            "reshape",
            List.of(List.of(TALL)),
            x -> Images.reshape(x.get(0), 1, x.get(0).shape().size()),
            x -> new Array(x.get(0).rows() / 2, x.get(0).cols() * 2, x.get(0).data())));
    rows.addAll(
        onForms(
            "reshape",
            List.of(List.of(MATRIX)),
            x -> Images.reshape(x.get(0), x.get(0).shape().size(), 1),
            x -> new Array(x.get(0).data().length, 1, x.get(0).data())));
    return rows;
  }

  private static List<PrimitiveCase> both(PatchGeometry geometry, Form form) {
    List<PrimitiveCase> rows = new ArrayList<>();
    rows.addAll(
        onForms(
            "patches " + geometry,
            List.of(List.of(IMAGE), List.of(IMAGES)),
            x -> Images.patches(x.get(0), geometry),
            x -> patches(x.get(0), geometry)));
    rows.addAll(
        onForms(
            "fold " + geometry,
            List.of(List.of(form)),
            x -> Images.fold(x.get(0), geometry),
            x -> fold(x.get(0), geometry)));
    return rows;
  }

  /** The index in the image of number j of the patch at a position; −1 in the padding. */
  private static int source(PatchGeometry geometry, int position, int j) {
    int c = j % geometry.channels();
    int dx = j / geometry.channels() % geometry.kernel();
    int dy = j / geometry.channels() / geometry.kernel();
    int y = position / geometry.outputWidth() * geometry.stride() + dy - geometry.padding();
    int x = position % geometry.outputWidth() * geometry.stride() + dx - geometry.padding();
    boolean inside = y >= 0 && y < geometry.height() && x >= 0 && x < geometry.width();
    return inside ? (y * geometry.width() + x) * geometry.channels() + c : -1;
  }

  static Array patches(Array images, PatchGeometry geometry) {
    int positions = geometry.positions();
    return Array.of(
        images.rows() * positions,
        geometry.patchSize(),
        (i, j) -> {
          int from = source(geometry, i % positions, j);
          return from < 0 ? 0 : images.get(i / positions, from);
        });
  }

  static Array fold(Array patches, PatchGeometry geometry) {
    int positions = geometry.positions();
    int rows = patches.rows() / positions;
    double[] images = new double[rows * geometry.imageSize()];
    for (int i = 0; i < patches.rows(); i++) {
      for (int j = 0; j < patches.cols(); j++) {
        int to = source(geometry, i % positions, j);
        if (to >= 0) {
          images[i / positions * geometry.imageSize() + to] += patches.get(i, j);
        }
      }
    }
    return new Array(rows, geometry.imageSize(), images);
  }
}
