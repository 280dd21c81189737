package io.geodesic.policies.network;

import io.geodesic.autodiff.primitive.Elementary;
import io.geodesic.autodiff.tape.Var;
import java.util.function.UnaryOperator;

/** The nonlinearity between the layers of a network. */
public enum Activation {
  TANH(Elementary::tanh),
  RELU(Elementary::relu),
  ELU(Elementary::elu),
  SOFTPLUS(Elementary::softplus);

  private final UnaryOperator<Var> function;

  Activation(UnaryOperator<Var> function) {
    this.function = function;
  }

  /** Records the activation of each element. */
  public Var apply(Var x) {
    return function.apply(x);
  }
}
