/**
 * Updaters: one policy-improvement step from on-policy experience, behind one interface.
 *
 * <p>An {@link io.geodesic.algorithms.updater.Updater} turns a batch into better parameters and
 * says what happened in an {@link io.geodesic.algorithms.updater.UpdateReport}. Every algorithm
 * here is a {@link io.geodesic.algorithms.updater.ComposedUpdater}: an objective × a curvature × a
 * step rule, and a rule for the critic.
 */
package io.geodesic.algorithms.updater;
