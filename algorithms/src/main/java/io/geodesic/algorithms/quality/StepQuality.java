package io.geodesic.algorithms.quality;

/**
 * What a step Δ was predicted to do and what it did on its batch.
 *
 * @param predictedKl ½ΔᵀF̂Δ by the strategy's own quadratic form, in nats
 * @param fisherKl ½ΔᵀFΔ by the exact Fisher information, in nats
 * @param actualKl mean KL(π_old‖π_new), in nats
 * @param predictedGain gᵀΔ, the first-order change of the surrogate objective
 * @param actualGain its true change
 */
public record StepQuality(
    double predictedKl,
    double fisherKl,
    double actualKl,
    double predictedGain,
    double actualGain) {}
