/**
 * Networks: which function of the observation a policy or a value function is.
 *
 * <p>A {@link io.geodesic.policies.network.Network} records itself on a tape from an input and the
 * matrices of a flat parameter vector, and hands over its {@link
 * io.geodesic.policies.network.Layer}s: the input and the pre-activation of each affine map, from
 * which Kronecker-factored curvature is estimated. {@link io.geodesic.policies.network.Mlp} is the
 * multilayer perceptron with orthogonal initialisation (Saxe et al. 2014), {@link
 * io.geodesic.policies.network.ConvNet} puts convolutions in front of one. Networks hold no numbers
 * themselves.
 */
package io.geodesic.policies.network;
