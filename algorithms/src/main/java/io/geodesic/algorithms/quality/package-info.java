/**
 * Quality: how close a curvature's natural gradient comes to the exact one, in numbers.
 *
 * <p>{@link io.geodesic.algorithms.quality.FisherFactor} holds the exact Fisher information of a
 * batch as F = BᵀB with B written out, {@link io.geodesic.algorithms.quality.FisherSpectrum} its
 * eigenvalues and its exact, damped or pseudo-inverse solves. Against these, {@link
 * io.geodesic.algorithms.quality.DirectionQuality} judges a direction x ≈ F⁻¹g (efficiency η =
 * gᵀx/√(xᵀFx) ÷ √(gᵀF⁻¹g)), {@link io.geodesic.algorithms.quality.StepProbe} the step taken along
 * it, {@link io.geodesic.algorithms.quality.BilinearProbes} the matrix behind it, and {@link
 * io.geodesic.algorithms.quality.SamplingError} what fewer states would have given.
 *
 * <p>Slow and plain on purpose: a yardstick must not share code with what it measures. Nothing here
 * changes a policy for longer than a call, draws from a run's streams or reads a clock.
 */
package io.geodesic.algorithms.quality;
