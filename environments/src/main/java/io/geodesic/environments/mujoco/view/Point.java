package io.geodesic.environments.mujoco.view;

/**
 * A point or direction in the frame of the world or of a body.
 *
 * @param x forward
 * @param y to the left
 * @param z upwards
 */
record Point(double x, double y, double z) {
  static final Point ORIGIN = new Point(0, 0, 0);

  Point plus(double factor, Point other) {
    return new Point(x + factor * other.x, y + factor * other.y, z + factor * other.z);
  }
}
