/**
 * Fitting the critic V_w(s) to the returns of a batch.
 *
 * <p>{@link io.geodesic.algorithms.critic.AdamCritic} passes over minibatches; {@link
 * io.geodesic.algorithms.critic.KroneckerCritic} takes Gauss–Newton steps with K-FAC (Wu et al.
 * 2017, section 3.1). Both minimise ½(V − R)² and are selectable for every algorithm. Where the
 * critic shares the policy's network, {@link io.geodesic.algorithms.critic.SharedCritic} only
 * reports.
 */
package io.geodesic.algorithms.critic;
