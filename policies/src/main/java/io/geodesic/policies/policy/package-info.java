/**
 * Policies and value functions: networks with parameters.
 *
 * <p>A {@link io.geodesic.policies.policy.Policy} joins a network and an action distribution with
 * one flat parameter vector θ; it records itself on a tape ({@link
 * io.geodesic.policies.policy.RecordedPolicy}) for whoever differentiates it, and an {@link
 * io.geodesic.policies.policy.Actor} takes many steps at the same θ. A {@link
 * io.geodesic.policies.policy.ValueFunction} is the critic V(s), with a network of its own or on
 * the policy's. Neither knows how it is trained.
 */
package io.geodesic.policies.policy;
