package io.geodesic.reports.figure;

import java.util.List;

/**
 * What a figure says in words.
 *
 * @param title the title above it
 * @param caption one or two sentences on what the reader sees
 * @param names the names in the legend and along the axes
 */
record FigureText(String title, String caption, List<String> names) {

  FigureText {
    names = List.copyOf(names);
  }
}
