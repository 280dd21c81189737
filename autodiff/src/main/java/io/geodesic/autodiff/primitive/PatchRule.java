package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Operand;
import io.geodesic.autodiff.tape.Primitive;
import io.geodesic.autodiff.tape.Scratch;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.kernel.Kernels;
import java.util.Arrays;

/** y = the patches of the images x, linear in x; its adjoint is {@link FoldRule}. */
record PatchRule(PatchGeometry geometry) implements Primitive {

  @Override
  public void forward(Kernels kernels, Operand[] in, Operand out, Scratch scratch) {
    if (geometry.padding() > 0) {
      Arrays.fill(out.data, out.offset, out.offset + out.size(), 0);
    }
    PatchRuns.forEach(geometry, in[0], out, System::arraycopy);
  }

  @Override
  public Var jvp(Var y, int i, Var t) {
    return Images.patches(t, geometry);
  }

  @Override
  public Var vjp(Var y, int i, Var g) {
    return Images.fold(g, geometry);
  }

  @Override
  public String label() {
    return "patches";
  }
}
