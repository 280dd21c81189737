package io.geodesic.algorithms.critic;

/** How the critic is fitted. */
public enum CriticMethod {
  /** Adam over shuffled minibatches: {@link AdamCritic}. */
  ADAM,
  /** Gauss–Newton steps with Kronecker factors: {@link KroneckerCritic}. */
  KRONECKER
}
