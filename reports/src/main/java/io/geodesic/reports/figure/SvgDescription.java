package io.geodesic.reports.figure;

import com.google.common.xml.XmlEscapers;
import java.nio.charset.StandardCharsets;

/**
 * Gives an SVG, whose text is outlines, the title and description that screen readers and searches
 * find.
 */
final class SvgDescription {

  private SvgDescription() {}

  static byte[] add(Figure figure, byte[] svg) {
    String text = new String(svg, StandardCharsets.UTF_8);
    int root = text.indexOf("<svg");
    int inside = text.indexOf('>', root) + 1;
    String description =
        "\n  <title>"
            + XmlEscapers.xmlContentEscaper().escape(figure.title())
            + "</title>\n  <desc>"
            + XmlEscapers.xmlContentEscaper()
                .escape(figure.caption() + " Shown: " + String.join(", ", figure.names()) + ".")
            + "</desc>";
    return (text.substring(0, inside) + description + text.substring(inside))
        .getBytes(StandardCharsets.UTF_8);
  }
}
