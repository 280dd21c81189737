package io.geodesic.reports.page;

import com.google.common.html.HtmlEscapers;
import com.google.common.net.UrlEscapers;

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
