/**
 * MinAtar: five Atari games on a board of 10 × 10 cells.
 *
 * <p>The main type is {@link io.geodesic.environments.minatar.MinAtar}, the family that registers
 * them. Each {@link io.geodesic.environments.minatar.Game} holds the rules of one game and nothing
 * else; {@link io.geodesic.environments.minatar.MinAtarEnvironment} adds what they share: action
 * sets, sticky actions, observations as images of height × width × channels. Games and their rules:
 * Young and Tian, "MinAtar: An Atari-Inspired Testbed for Thorough and Reproducible Reinforcement
 * Learning Experiments" (2019), arXiv 1903.03176, as the authors' release 1.0.15 behaves; written
 * from a description of that behaviour.
 *
 * <p>Everything is an integer: the state of a game is a vector of integers that determines it
 * fully, in the order that the game's documentation gives, and serves as the snapshot too.
 *
 * <p>Depends on core, space and registry.
 */
package io.geodesic.environments.minatar;
