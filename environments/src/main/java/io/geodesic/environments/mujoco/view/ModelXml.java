package io.geodesic.environments.mujoco.view;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A model file in MuJoCo's XML, with includes and default classes resolved: what its sections say
 * of bodies and geoms.
 */
final class ModelXml {
  private static final String MAIN = "main";

  private final Class<?> home;
  private final List<Element> sections = new ArrayList<>();
  private final Map<String, Map<String, String>> geomDefaults = new HashMap<>();

  /**
   * Reads a resource.
   *
   * @throws IOException if it, or what it includes, is missing or malformed
   */
  ModelXml(Class<?> home, String name) throws IOException {
    this.home = home;
    this.geomDefaults.put(MAIN, Map.of());
    read(name);
    sections("default").forEach(section -> readDefaults(section, MAIN));
  }

  private void read(String name) throws IOException {
    try (InputStream in = home.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
      for (Element section : children(document.getDocumentElement())) {
        if (section.getTagName().equals("include")) {
          read(section.getAttribute("file"));
        } else {
          sections.add(section);
        }
      }
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(name + " is no XML: " + e.getMessage(), e);
    }
  }

  private void readDefaults(Element section, String parent) {
    String name = section.hasAttribute("class") ? section.getAttribute("class") : MAIN;
    Map<String, String> attributes = new HashMap<>(geomDefaults.get(parent));
    for (Element child : children(section)) {
      if (child.getTagName().equals("geom")) {
        attributes.putAll(attributes(child));
      }
    }
    geomDefaults.put(name, attributes);
    for (Element child : children(section)) {
      if (child.getTagName().equals("default")) {
        readDefaults(child, name);
      }
    }
  }

  /** Returns the sections with this tag, in order. */
  List<Element> sections(String tag) {
    return sections.stream().filter(section -> section.getTagName().equals(tag)).toList();
  }

  /** Returns the attributes of a geom, those of its default class included. */
  Map<String, String> geom(Element geom) {
    String name = geom.hasAttribute("class") ? geom.getAttribute("class") : MAIN;
    Map<String, String> all = new HashMap<>(geomDefaults.get(name));
    all.putAll(attributes(geom));
    return all;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new HashMap<>();
    NamedNodeMap nodes = element.getAttributes();
    for (int i = 0; i < nodes.getLength(); i++) {
      attributes.put(nodes.item(i).getNodeName(), nodes.item(i).getNodeValue());
    }
    return attributes;
  }

  /** Returns the elements directly inside. */
  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
