package io.geodesic.policies.network;

import io.geodesic.autodiff.tape.Var;

/**
 * An affine layer z = x·W + b as it stands on a tape.
 *
 * <p>In the flat parameter vector, W (inputs × outputs, row-major) and b follow each other, so that
 * together they are the (inputs + 1) × outputs matrix that multiplies the homogeneous input (x, 1).
 *
 * <p>A dense layer has one row for each example. A convolution has one for each position of its
 * patch in the example's image: x holds the patches and z the filters' answers.
 *
 * @param input x, N·positions × inputs
 * @param preActivation z, N·positions × outputs
 * @param offset where the layer's parameters start in the flat vector
 */
public record Layer(Var input, Var preActivation, int offset) {

  /** Rows for each example: 1 in a dense layer. */
  public int positions() {
    return input.shape().rows();
  }

  /** Number of inputs, the constant 1 of the bias not counted. */
  public int inputs() {
    return input.shape().cols();
  }

  public int outputs() {
    return preActivation.shape().cols();
  }

  /** Number of parameters, (inputs + 1) · outputs. */
  public int size() {
    return (inputs() + 1) * outputs();
  }
}
