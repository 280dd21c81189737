package io.geodesic.reports.page;

import java.util.List;

/**
 * A figure as the page shows it.
 *
 * @param environment environment it belongs to
 * @param title its title
 * @param caption what the reader sees
 * @param files the names of its files, all in the page's directory; the first is shown, all are
 *     linked
 */
public record FigureLink(String environment, String title, String caption, List<String> files) {

  /** Keeps its own copy of the names. */
  public FigureLink {
    files = List.copyOf(files);
  }
}
