/**
 * The toy text tasks: frozen lakes, the cliff and the taxi.
 *
 * <p>The main type is {@link io.geodesic.environments.toytext.ToyText}, the family that registers
 * them. Rules, numbers and order of outcomes are those of Gymnasium 1.4 (Farama Foundation; MIT
 * licence), whose sources are named in each class. Gymnasium observes the number of the state; here
 * this is the state, and the observation its one-hot vector, which a network can read. Lakes that
 * are not slippery, an argument in Gymnasium, have ids of their own.
 *
 * <p>Each task is a rule, tabulated as a {@link io.geodesic.environments.tabular.TabularMdp}: an
 * exact answer exists for all of them. Depends on tabular and registry.
 */
package io.geodesic.environments.toytext;
