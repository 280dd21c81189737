package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Arrays;

/** y = the images that the patches x add up to, linear in x; its adjoint is {@link PatchRule}. */
record FoldRule(PatchGeometry geometry) implements Primitive {

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    Arrays.fill(out.data, out.offset, out.offset + out.size(), 0);
    PatchRuns.forEach(geometry, out, in[0], FoldRule::add);
  }

  private static void add(double[] image, int at, double[] patches, int from, int length) {
    for (int i = 0; i < length; i++) {
      image[at + i] += patches[from + i];
    }
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    return Images.fold(t, geometry);
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return Images.patches(g, geometry);
  }

  @Override
  public String label() {
    return "fold";
  }
}
