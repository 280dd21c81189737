package io.geodesic.algorithms.rollout;

import io.geodesic.policies.normalization.ObservationNormalizer;
import io.geodesic.policies.normalization.ReturnScaler;

/**
 * What happens to the numbers of an environment before the learner sees them.
 *
 * @param observations standardises observations, or leaves them as they are
 * @param rewards divides rewards by the spread of the returns, or leaves them as they are
 */
public record Normalization(ObservationNormalizer observations, ReturnScaler rewards) {}
