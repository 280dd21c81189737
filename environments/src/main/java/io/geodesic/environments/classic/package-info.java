/**
 * The classic control tasks: pole, pendulum, two links and the car in the valley.
 *
 * <p>The main type is {@link io.geodesic.environments.classic.ClassicControl}, the family that
 * registers them. Numbers and semantics are those of Gymnasium 1.4 (Farama Foundation; MIT
 * licence), whose sources are named in each class. Every formula is evaluated in double, in the
 * reference's order and without fused multiply-add; sine and cosine are those of {@link
 * io.geodesic.environments.trigonometry.Trigonometry}, so that a trajectory has the same bits on
 * every machine and JDK. Single steps agree with the reference to 1e-12.
 *
 * <p>Two deliberate readings: squares are products (the reference calls the power function), and an
 * action is used in double as it is given (the reference rounds it to float32, and depending on the
 * NumPy version computes on in float32).
 *
 * <p>Depends on core, space and registry; the time limits stay outside the tasks.
 */
package io.geodesic.environments.classic;
