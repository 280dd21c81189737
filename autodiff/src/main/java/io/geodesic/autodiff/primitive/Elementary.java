package io.geodesic.autodiff.primitive;

import io.geodesic.autodiff.tape.Var;
import java.util.List;

/** Records elementwise functions of one argument. */
public final class Elementary {

  private Elementary() {}

  public static Var tanh(Var x) {
    return unary(ElementaryRules.TANH, x);
  }

  /** 1 / (1 + e⁻ˣ). */
  public static Var sigmoid(Var x) {
    return unary(ElementaryRules.SIGMOID, x);
  }

  /** max(x, 0), with derivative 0 at 0. */
  public static Var relu(Var x) {
    return unary(ElementaryRules.RELU, x);
  }

  /** x for x &gt; 0, eˣ − 1 otherwise. */
  public static Var elu(Var x) {
    return unary(ElementaryRules.ELU, x);
  }

  /** log(1 + eˣ). */
  public static Var softplus(Var x) {
    return unary(ElementaryRules.SOFTPLUS, x);
  }

  public static Var exp(Var x) {
    return unary(ElementaryRules.EXP, x);
  }

  /** Natural logarithm. */
  public static Var log(Var x) {
    return unary(ElementaryRules.LOG, x);
  }

  public static Var square(Var x) {
    return unary(ElementaryRules.SQUARE, x);
  }

  /** 1 / x. */
  public static Var reciprocal(Var x) {
    return unary(ElementaryRules.RECIPROCAL, x);
  }

  static Var unary(ElementaryRules rule, Var x) {
    return x.tape().record(rule, x.shape(), List.of(x));
  }

  /** g ⊙ f′ with f′ expressed by the activation's value y. */
  static Var activationDerivative(ActivationDerivatives rule, Var y, Var g) {
    if (!y.shape().equals(g.shape())) {
      throw Shapes.mismatch(rule.label(), y, g);
    }
    return Constants.isZero(g) ? g : y.tape().record(rule, y.shape(), List.of(y, g));
  }
}
