package io.geodesic.reports.page;

import com.google.common.html.HtmlEscapers;
import com.google.common.net.UrlEscapers;
import io.geodesic.reports.table.SummaryTable;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** HTML under construction; text and attribute values are escaped on the way in. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Appends markup of this package, as it is. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /** Appends text from anywhere. */
  Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Appends an element that holds nothing but text. */
  Html element(String name, String text) {
    return markup("<" + name + ">").text(text).markup("</" + name + ">");
  }

  /** Appends an element with a class that holds nothing but text. */
  Html element(String name, String style, String text) {
    return markup("<" + name + " class=\"" + style + "\">").text(text).markup("</" + name + ">");
  }

  /** Appends a table; {@code name} says how its first cells are shown. */
  void table(SummaryTable table, UnaryOperator<String> name) {
    markup("<div class=\"wide\"><table>\n<thead><tr>");
    table.header().forEach(cell -> element("th", cell));
    markup("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      markup("<tr>").element("th", name.apply(row.get(0)));
      row.subList(1, row.size()).forEach(cell -> element("td", cell));
      markup("</tr>\n");
    }
    markup("</tbody></table></div>\n");
  }

  /** Appends figures beside each other where there is room. */
  void figures(List<FigureLink> figures) {
    markup("<div class=\"figures\">\n");
    figures.forEach(this::figure);
    markup("</div>\n");
  }

  private void figure(FigureLink figure) {
    String shown = link(figure.files().get(0));
    markup("<figure><a href=\"" + shown + "\"><img loading=\"lazy\" src=\"" + shown + "\" alt=\"");
    text(figure.title()).markup("\"></a><figcaption>").text(figure.caption());
    for (String file : figure.files()) {
      markup(" <a class=\"file\" href=\"" + link(file) + "\">");
      text(file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)).markup("</a>");
    }
    markup("</figcaption></figure>\n");
  }

  static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }

  /** Returns a file name as a relative link. */
  static String link(String fileName) {
    return escape("./" + UrlEscapers.urlPathSegmentEscaper().escape(fileName));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
