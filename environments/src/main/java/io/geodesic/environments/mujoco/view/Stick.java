package io.geodesic.environments.mujoco.view;

/**
 * A capsule, a sphere where both ends are one; drawn for cylinders too.
 *
 * @param body the body that it moves with, as MuJoCo counts them: 0 is the world
 * @param limb which part of the figure it belongs to, from 0; −1 for what belongs to the world
 * @param start the centre of one end, in the frame of the body
 * @param end the centre of the other end
 * @param radius in metres
 */
record Stick(int body, int limb, Point start, Point end, double radius) {}
