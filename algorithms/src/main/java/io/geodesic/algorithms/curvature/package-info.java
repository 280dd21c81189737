/**
 * Curvature: estimates of the policy's Fisher information that multiply and solve.
 *
 * <p>A {@link io.geodesic.algorithms.curvature.CurvatureStrategy} is a recipe; {@code at(policy,
 * batch)} gives the {@link io.geodesic.algorithms.curvature.Curvature} at the current parameters,
 * an operator v ↦ (F + λI)v with a solve. F is the mean over the batch's states of JᵀMJ; M is the
 * Fisher metric of the action distribution in closed form, with which F is the Hessian of the mean
 * KL divergence at θ_old (Martens 2020), or made of drawn or taken actions ({@code FisherKind}).
 *
 * <p>Strategies, from the whole matrix to none of it: {@code ExactFisher}, or without the matrix
 * {@code ConjugateGradientFisher} (Schulman et al. 2015, appendix C); {@code BlockDiagonalFisher},
 * by layers; {@code EigenvalueCorrectedKroneckerFactors} (George et al. 2018) and {@code
 * KroneckerFactoredFisher} (Martens and Grosse 2015) within them; {@code DiagonalFisher}; {@code
 * Identity}. The dense ones work on the factor B of F = BᵀB/N, whose columns a {@code FactorSlice}
 * holds for each layer. {@code Damping} is λ; {@code ExactQuadratic} scales another strategy's
 * steps by F.
 *
 * <p>Layers may be dense or convolutional: the gradient of an example is then the sum over
 * positions of outer products ã_p g_pᵀ, which K-FAC factors as Grosse and Martens (2016) do.
 *
 * <p>No updater knows which strategy it has, and no strategy what the direction is for.
 */
package io.geodesic.algorithms.curvature;
