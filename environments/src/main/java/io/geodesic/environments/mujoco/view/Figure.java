package io.geodesic.environments.mujoco.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * The sticks of a model, in the order of its file.
 *
 * <p>A limb begins at each body of the world, at each of several bodies of one parent, and, where
 * nothing branches, at every joint.
 */
final class Figure {
  private static final int WORLD = -1;

  private final ModelXml xml;
  private final boolean degrees;
  private final List<Stick> sticks = new ArrayList<>();
  private int bodies;
  private int limbs;

  private Figure(ModelXml xml) {
    this.xml = xml;
    this.degrees =
        xml.sections("compiler").stream()
            .noneMatch(section -> section.getAttribute("angle").equals("radian"));
    List<Element> worlds = xml.sections("worldbody");
    worlds.forEach(world -> readGeoms(world, 0, WORLD));
    for (Element world : worlds) {
      for (Element root : inside(world, "body")) {
        readBody(root, limbs++, isChain(root));
      }
    }
  }

  /**
   * Reads a model file.
   *
   * @param home the class that it lies beside
   */
  static List<Stick> read(Class<?> home, String file) {
    try {
      return new Figure(new ModelXml(home, file)).sticks;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read model " + file + ": " + e.getMessage(), e);
    }
  }

  private static boolean isChain(Element body) {
    List<Element> bodies = inside(body, "body");
    return bodies.size() <= 1 && bodies.stream().allMatch(Figure::isChain);
  }

  private static List<Element> inside(Element parent, String tag) {
    return ModelXml.children(parent).stream()
        .filter(child -> child.getTagName().equals(tag))
        .toList();
  }

  /** MuJoCo numbers bodies in the order of their opening tags. */
  private void readBody(Element body, int limb, boolean isChain) {
    readGeoms(body, ++bodies, limb);
    List<Element> next = inside(body, "body");
    for (Element child : next) {
      boolean begins = next.size() > 1 || (isChain && !inside(child, "joint").isEmpty());
      readBody(child, begins ? limbs++ : limb, isChain);
    }
  }

  private void readGeoms(Element parent, int body, int limb) {
    for (Element child : inside(parent, "geom")) {
      Geom geom = new Geom(xml.geom(child), degrees);
      if (geom.isSolid()) {
        sticks.add(geom.stick(body, limb));
      }
    }
  }
}
