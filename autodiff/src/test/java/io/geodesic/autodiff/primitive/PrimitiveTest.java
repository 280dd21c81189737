package io.geodesic.autodiff.primitive;

import static io.geodesic.autodiff.testing.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.autodiff.derivative.Derivatives;
import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.autodiff.testing.Array;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every row of the table, for drawn sizes: values and first and second derivatives. */
class PrimitiveTest {

  private static final double STEP = 1e-5;
  private static final double DIFFERENCES = 1e-6;

  /** Of the results and the vectors: the results' terms, of up to some thousands, may cancel. */
  private static final double IDENTITIES = 1e-10;

  @Provide
  Arbitrary<Sizes> sizes() {
    return Sizes.arbitrary();
  }

  @Property(tries = 20)
  void valueEqualsPlainJava(@ForAll("sizes") Sizes sizes, @ForAll long seed) {
    for (PrimitiveCase row : PrimitiveCase.all()) {
      Trial trial = new Trial(row, sizes, seed);
      Array expected = row.twin().apply(trial.point);
      assertClose(expected, trial.evaluation.replay(trial.y), 1e-12, trial.toString());
    }
  }

  @Property(tries = 20)
  void jvpEqualsCentralDifference(@ForAll("sizes") Sizes sizes, @ForAll long seed) {
    for (PrimitiveCase row : PrimitiveCase.all()) {
      Trial trial = new Trial(row, sizes, seed);
      List<Var> v = trial.randomDirections("v");
      Var tangent = Jvp.of(List.of(trial.y), trial.moving, v).get(0);
      assertEquals(trial.y.shape(), tangent.shape(), trial.toString());
      Array ahead = row.twin().apply(trial.movedPoint(STEP, v));
      Array behind = row.twin().apply(trial.movedPoint(-STEP, v));
      Array expected = ahead.with(behind, (p, m) -> (p - m) / (2 * STEP));
      assertClose(expected, trial.evaluation.replay(tangent), DIFFERENCES, trial.toString());
    }
  }

  @Property(tries = 20)
  void vjpIsAdjointOfJvp(@ForAll("sizes") Sizes sizes, @ForAll long seed) {
    for (PrimitiveCase row : PrimitiveCase.all()) {
      Trial trial = new Trial(row, sizes, seed);
      List<Var> y = List.of(trial.y);
      List<Var> v = trial.randomDirections("v");
      List<Var> u = List.of(trial.randomInput("u", trial.y.shape()));
      List<Var> tangents = Jvp.of(y, trial.moving, v);
      List<Var> adjoints = Vjp.of(y, u, trial.moving);
      for (int i = 0; i < adjoints.size(); i++) {
        assertEquals(trial.moving.get(i).shape(), adjoints.get(i).shape(), trial.toString());
      }
      double scale = trial.scale(tangents, u) + trial.scale(adjoints, v) + trial.scale(u, v);
      assertEquals(
          trial.inner(tangents, u), trial.inner(adjoints, v), IDENTITIES * scale, trial.toString());
    }
  }

  @Property(tries = 12)
  void hessianIsSymmetricAndEqualsDifferenceOfGradients(
      @ForAll("sizes") Sizes sizes, @ForAll long seed) {
    for (PrimitiveCase row : PrimitiveCase.all()) {
      Trial trial = new Trial(row, sizes, seed);
      Var loss = loss(trial);
      List<Var> v = trial.randomDirections("v");
      List<Var> w = trial.randomDirections("w");
      List<Var> hv = Derivatives.hvp(loss, trial.moving, v);
      List<Var> hw = Derivatives.hvp(loss, trial.moving, w);
      double scale = trial.scale(hv, w) + trial.scale(hw, v) + trial.scale(v, w);
      assertEquals(
          trial.inner(hv, w), trial.inner(hw, v), IDENTITIES * scale, trial + ": symmetry");
      checkHessianProduct(trial, Derivatives.grad(loss, trial.moving), v, hv);
    }
  }

  private static void checkHessianProduct(
      Trial trial, List<Var> gradient, List<Var> v, List<Var> hv) {
    List<Array> product = trial.evaluation.replay(hv);
    List<Array> ahead =
        trial.evaluation.bind(trial.arguments, trial.movedPoint(STEP, v)).replay(gradient);
    List<Array> behind =
        trial.evaluation.bind(trial.arguments, trial.movedPoint(-STEP, v)).replay(gradient);
    for (int i = 0; i < product.size(); i++) {
      Array expected = ahead.get(i).with(behind.get(i), (p, m) -> (p - m) / (2 * STEP));
      assertClose(expected, product.get(i), 1e-5, trial + ": argument " + i);
    }
  }

  /**
   * Σ u⊙y + ½Σ y², whose Hessian shows both y's first and second derivatives; without the square
   * where y is a sum over the batch, because its gradient would feed the sum back into the rows.
   */
  private static Var loss(Trial trial) {
    Var u = trial.randomInput("u", trial.y.shape());
    Var linear = Sums.sum(Arithmetic.multiply(u, trial.y));
    boolean sumOverBatch =
        !trial.y.shape().batched() && trial.arguments.stream().anyMatch(x -> x.shape().batched());
    return sumOverBatch
        ? linear
        : Arithmetic.add(linear, Arithmetic.scale(Sums.sum(Elementary.square(trial.y)), 0.5));
  }
}
