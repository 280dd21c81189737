package io.geodesic.environments.mujoco.view;

/**
 * How a mechanism is looked at.
 *
 * @param isSide whether one looks along y, from its right-hand side, and not down along z
 * @param follows whether the picture moves with body 1: from the side horizontally, from above in
 *     both directions
 * @param scale pixels per metre
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 */
record Camera(boolean isSide, boolean follows, double scale, int width, int height) {
  private static final int WIDE = 480;
  private static final int HIGH = 320;
  private static final int LOW = 240;

  /** Returns the camera for the tasks of this name, which has no version. */
  static Camera of(String task) {
    return switch (task) {
      case "Reacher" -> new Camera(false, false, 480, HIGH, HIGH);
      case "Pusher" -> new Camera(false, false, 150, WIDE, HIGH);
      case "Swimmer" -> new Camera(false, true, 80, WIDE, HIGH);
      case "InvertedPendulum" -> new Camera(true, false, 215, WIDE, LOW);
      case "InvertedDoublePendulum" -> new Camera(true, false, 205, WIDE, HIGH);
      case "Ant" -> new Camera(true, true, 120, WIDE, LOW);
      case "HalfCheetah" -> new Camera(true, true, 130, WIDE, LOW);
      default -> new Camera(true, true, 150, WIDE, HIGH);
    };
  }
}
