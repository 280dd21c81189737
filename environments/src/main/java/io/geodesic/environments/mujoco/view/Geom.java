package io.geodesic.environments.mujoco.view;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.geodesic.environments.trigonometry.Trigonometry;
import java.util.Map;

/**
 * The shape that attributes of a geom describe.
 *
 * @param attributes those of MuJoCo's XML, defaults included
 * @param degrees whether angles are in degrees rather than radians
 */
record Geom(Map<String, String> attributes, boolean degrees) {
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  /** Returns whether this is something other than an endless plane. */
  boolean isSolid() {
    return !attributes.getOrDefault("type", "sphere").equals("plane");
  }

  /** Returns the shape as a stick of a body. */
  Stick stick(int body, int limb) {
    double[] size = numbers("size");
    if (attributes.containsKey("fromto")) {
      double[] ends = numbers("fromto");
      Point start = new Point(ends[0], ends[1], ends[2]);
      return new Stick(body, limb, start, new Point(ends[3], ends[4], ends[5]), size[0]);
    }
    double half = size.length > 1 ? size[1] : 0;
    Point centre = Point.ORIGIN;
    if (attributes.containsKey("pos")) {
      double[] pos = numbers("pos");
      centre = new Point(pos[0], pos[1], pos[2]);
    }
    Point axis = axis();
    return new Stick(body, limb, centre.plus(half, axis), centre.plus(-half, axis), size[0]);
  }

  /** Returns the direction of the geom's z axis in the frame of its body. */
  private Point axis() {
    if (attributes.containsKey("axisangle")) {
      double[] turn = numbers("axisangle");
      double half = (degrees ? turn[3] * Math.PI / 180 : turn[3]) / 2;
      double sin = Trigonometry.sin(half);
      return turned(Trigonometry.cos(half), sin * turn[0], sin * turn[1], sin * turn[2]);
    }
    if (attributes.containsKey("quat")) {
      double[] q = numbers("quat");
      return turned(q[0], q[1], q[2], q[3]);
    }
    return new Point(0, 0, 1);
  }

  /** Returns the z axis turned by a quaternion of any length. */
  private static Point turned(double w, double x, double y, double z) {
    double norm = w * w + x * x + y * y + z * z;
    return new Point(
        2 * (x * z + w * y) / norm,
        2 * (y * z - w * x) / norm,
        (w * w - x * x - y * y + z * z) / norm);
  }

  private double[] numbers(String attribute) {
    return WORDS
        .splitToStream(attributes.get(attribute))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }
}
