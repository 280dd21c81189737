/**
 * The primitive operations: forward kernels and derivative rules, one table for each family.
 *
 * <p>The public classes hold functions that record an operation on the tape of their operands
 * ({@code tanh(affine(x, w, b))}); beside each stands the table with the family's rules, one line
 * for JVP and one for VJP: {@link io.geodesic.autodiff.primitive.LinearAlgebra}, {@link
 * io.geodesic.autodiff.primitive.Images} (patches of convolutions), {@link
 * io.geodesic.autodiff.primitive.ExampleProducts} (gradients of single examples), {@link
 * io.geodesic.autodiff.primitive.Arithmetic} (with broadcasting), {@link
 * io.geodesic.autodiff.primitive.Elementary} (activations and functions), {@link
 * io.geodesic.autodiff.primitive.Sums}, {@link io.geodesic.autodiff.primitive.Selection} (min, max,
 * clip), {@link io.geodesic.autodiff.primitive.Columns} (slices, placement) and {@link
 * io.geodesic.autodiff.primitive.Softmax} (log-softmax, gather). To add a primitive, add a line to
 * a table and a case to the derivative tests.
 */
package io.geodesic.autodiff.primitive;
