/**
 * Step rules: how far and how often to move once gradient and curvature are known.
 *
 * <p>A {@link io.geodesic.algorithms.step.StepRule} changes the policy's parameters in place. The
 * natural-gradient rules share {@link io.geodesic.algorithms.step.NaturalDirection} (x = F⁻¹g) and
 * differ in the multiple of x that they take: {@code FixedRate} (given, or adapted to a desired
 * KL), {@code KlNormalizedStep} (Kakade 2002; Peters and Schaal 2008), {@code TrustRegionStep}
 * (Schulman et al. 2015, appendix C), {@code KlClippedMomentum} (Wu et al. 2017). {@code
 * AdamEpochs} passes over minibatches instead (Schulman et al. 2017), {@code AdaptiveKlPenalty}
 * adapts the penalty β around another rule. Failures are statuses in the {@link
 * io.geodesic.algorithms.step.StepReport}; parameters that are not finite never reach the policy.
 */
package io.geodesic.algorithms.step;
