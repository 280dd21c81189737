/**
 * Curvature: estimates of the policy's Fisher information that multiply and solve.
 *
 * <p>A {@link io.geodesic.algorithms.curvature.CurvatureStrategy} is a recipe; {@code at(policy,
 * batch)} gives the {@link io.geodesic.algorithms.curvature.Curvature} at the current parameters,
 * an operator v ↦ (F + λI)v with a solve. F is the mean over the batch's states of JᵀMJ, with M the
 * closed-form Fisher metric of the action distribution, which is the exact expectation over actions
 * and equals the Hessian of the mean KL divergence at θ_old (Martens 2020). Strategies: {@code
 * Identity}, {@code DiagonalFisher}, {@code ExactFisher}, {@code ConjugateGradientFisher}
 * (matrix-free, Schulman et al. 2015, appendix C) and {@code KroneckerFactoredFisher} (K-FAC,
 * Martens and Grosse 2015).
 *
 * <p>Layers may be dense or convolutional: the gradient of an example is then the sum over
 * positions of outer products ã_p g_pᵀ, exact in every strategy but K-FAC, which factors it as
 * Grosse and Martens (2016) do.
 *
 * <p>No updater knows which strategy it has.
 */
package io.geodesic.algorithms.curvature;
