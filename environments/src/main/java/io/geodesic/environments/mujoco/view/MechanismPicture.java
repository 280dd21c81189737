package io.geodesic.environments.mujoco.view;

import io.geodesic.environments.rendering.Picture;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** A figure of sticks; where it can go far, the ground has a mark every metre. */
public final class MechanismPicture implements Picture {
  private static final int FIRST_BODY = 1;

  private final BodyPoses poses;
  private final double stepsPerSecond;
  private final Camera camera;
  private final List<Stick> sticks;
  private final double[] positions;
  private final double[] rotations;

  /**
   * Creates the picture of a task.
   *
   * @param poses the task
   * @param id its registered id
   * @param home the class that its model file lies beside
   * @param file the model file
   * @param stepsPerSecond of its clock
   */
  public MechanismPicture(
      BodyPoses poses, String id, Class<?> home, String file, double stepsPerSecond) {
    this.poses = poses;
    this.stepsPerSecond = stepsPerSecond;
    this.camera = Camera.of(id.substring(0, id.lastIndexOf('-')));
    this.sticks = Figure.read(home, file);
    this.positions = new double[3 * poses.bodyCount()];
    this.rotations = new double[9 * poses.bodyCount()];
  }

  @Override
  public int width() {
    return camera.width();
  }

  @Override
  public int height() {
    return camera.height();
  }

  @Override
  public double stepsPerSecond() {
    return stepsPerSecond;
  }

  @Override
  public void paint(Graphics2D graphics) {
    poses.bodyPositions(positions);
    poses.bodyRotations(rotations);
    View view = new View(graphics, camera, place(FIRST_BODY, Point.ORIGIN));
    view.drawGround();
    List<Stick> placed = new ArrayList<>();
    for (Stick stick : sticks) {
      Point start = place(stick.body(), stick.start());
      placed.add(
          new Stick(
              stick.body(), stick.limb(), start, place(stick.body(), stick.end()), stick.radius()));
    }
    view.draw(placed);
  }

  /** Returns where a point of a body is in the world. */
  private Point place(int body, Point point) {
    return new Point(place(body, 0, point), place(body, 1, point), place(body, 2, point));
  }

  private double place(int body, int coordinate, Point point) {
    int row = 9 * body + 3 * coordinate;
    return positions[3 * body + coordinate]
        + rotations[row] * point.x()
        + rotations[row + 1] * point.y()
        + rotations[row + 2] * point.z();
  }
}
