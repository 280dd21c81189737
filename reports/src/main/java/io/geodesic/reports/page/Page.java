package io.geodesic.reports.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code index.html}. */
public final class Page {

  private static final String STYLE = "page.css";

  private Page() {}

  /**
   * Returns the page.
   *
   * @param contents what it shows, one below the other; at least one
   * @param files the names of other files of the report to link, in the page's directory
   */
  public static String write(List<PageContent> contents, List<String> files) {
    Html html = new Html();
    head(html, contents);
    contents.forEach(content -> html.markup(content.body()));
    foot(html, files);
    return html.toString();
  }

  private static void head(Html html, List<PageContent> contents) {
    String title = joined(contents.stream().map(PageContent::title).toList());
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.element("title", title).markup("\n<style>\n" + style() + "</style>\n</head>\n<body>\n");
    html.markup("<header>").element("p", "brand", "Geodesic").element("h1", title);
    html.element("p", "lead", joined(contents.stream().map(PageContent::lead).toList()));
    html.markup("</header>\n<main>\n");
  }

  private static String joined(List<String> texts) {
    return texts.stream().collect(Collectors.joining(" · "));
  }

  private static void foot(Html html, List<String> files) {
    html.markup("</main>\n<footer>");
    for (String file : files) {
      html.markup("<a href=\"" + Html.link(file) + "\">").text(file).markup("</a> ");
    }
    html.markup("</footer>\n</body>\n</html>\n");
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream(STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + STYLE, e);
    }
  }
}
