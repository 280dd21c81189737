package io.geodesic.environments.mujoco.view;

import io.geodesic.environments.rendering.Ink;
import io.geodesic.environments.rendering.Pen;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;

/** What a camera sees: directions in the world are right and up in the picture, and towards it. */
final class View {
  private static final List<Ink> LIMBS =
      List.of(Ink.NIGHT, Ink.ORANGE, Ink.BLUE, Ink.GREEN, Ink.VIOLET, Ink.RED);

  /** From the side, where height 0 is, as a share of the picture from its bottom. */
  private static final double GROUND = 0.16;

  private final Camera camera;
  private final Pen pen;
  private final double focusX;
  private final double focusY;

  /**
   * Looks at a point.
   *
   * @param graphics is drawn on
   * @param camera looks
   * @param target where body 1 is
   */
  View(Graphics2D graphics, Camera camera, Point target) {
    this.camera = camera;
    this.focusX = camera.follows() ? target.x() : 0;
    this.focusY = camera.follows() && !camera.isSide() ? target.y() : 0;
    double horizon = camera.isSide() ? 1 - GROUND : 0.5;
    this.pen =
        new Pen(
            graphics,
            camera.width() / 2.0 - camera.scale() * focusX,
            camera.height() * horizon + camera.scale() * focusY,
            camera.scale());
  }

  /** Draws marks on the ground where the camera moves over it, one every metre. */
  void drawGround() {
    if (!camera.follows()) {
      return;
    }
    double halfWidth = camera.width() / camera.scale() / 2;
    double halfHeight = camera.height() / camera.scale() / 2;
    double left = focusX - halfWidth;
    double right = focusX + halfWidth;
    if (camera.isSide()) {
      pen.box(Ink.MIST, left, -halfHeight, right - left, halfHeight);
      pen.line(Ink.GREY, 0.02, left, 0, right, 0);
    }
    for (double x = Math.ceil(left); x <= right; x++) {
      if (camera.isSide()) {
        pen.line(Ink.GREY, 0.02, x, 0, x, -0.1);
      } else {
        drawDots(x, focusY - halfHeight, focusY + halfHeight);
      }
    }
  }

  private void drawDots(double x, double bottom, double top) {
    for (double y = Math.ceil(bottom); y <= top; y++) {
      pen.disc(Ink.GREY, x, y, 0.03);
    }
  }

  /** Draws sticks that are given in the frame of the world, the nearest last. */
  void draw(List<Stick> sticks) {
    sticks.stream().sorted(Comparator.comparingDouble(this::nearness)).forEach(this::draw);
  }

  private double nearness(Stick stick) {
    Point start = stick.start();
    Point end = stick.end();
    return camera.isSide() ? -start.y() - end.y() : start.z() + end.z();
  }

  private void draw(Stick stick) {
    Ink world = camera.isSide() ? Ink.GREY : Ink.MIST;
    Ink ink = stick.limb() < 0 ? world : LIMBS.get(stick.limb() % LIMBS.size());
    double startX = stick.start().x();
    double startY = camera.isSide() ? stick.start().z() : stick.start().y();
    double endX = stick.end().x();
    double endY = camera.isSide() ? stick.end().z() : stick.end().y();
    pen.disc(ink, startX, startY, stick.radius());
    pen.line(ink, 2 * stick.radius(), startX, startY, endX, endY);
  }
}
