/**
 * Derivatives of recorded functions, recorded on the same tape.
 *
 * <p>{@link io.geodesic.autodiff.derivative.Jvp} pushes tangents forwards (J·v), {@link
 * io.geodesic.autodiff.derivative.Vjp} pulls adjoints backwards (Jᵀ·u), and {@link
 * io.geodesic.autodiff.derivative.Derivatives} composes the two: grad = vjp(f), hvp = jvp(grad),
 * Gauss–Newton and Fisher products = vjp(M·jvp(v)). The vocabulary follows JAX. Which rules exist
 * is the primitives' affair: this package only sweeps over them.
 */
package io.geodesic.autodiff.derivative;
