package io.geodesic.algorithms.objective;

/**
 * What the models at a policy say of a step Δ from it.
 *
 * @param gain gᵀΔ, the first-order change of the objective
 * @param kl ½ΔᵀFΔ in nats, with the exact Fisher information F
 */
public record Prediction(double gain, double kl) {}
