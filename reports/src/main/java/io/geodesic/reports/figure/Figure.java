package io.geodesic.reports.figure;

import java.io.IOException;
import java.util.List;

/** A drawn figure, ready to be encoded. */
public final class Figure {

  private final String name;
  private final FigureText text;
  private final Drawing drawing;

  /**
   * Creates a figure.
   *
   * @param environment environment it shows
   * @param kind what it shows of it, such as {@code return-steps}
   */
  Figure(String environment, String kind, FigureText text, Drawing drawing) {
    this.name = environment.replaceAll("[^A-Za-z0-9._-]", "_") + "-" + kind;
    this.text = text;
    this.drawing = drawing;
  }

  /** Returns the file name without its extension: {@code CartPole-v1-return-steps}. */
  public String fileName() {
    return name;
  }

  /** Returns the figure's title, as drawn above it. */
  public String title() {
    return text.title();
  }

  /** Returns one or two sentences on what the reader sees. */
  public String caption() {
    return text.caption();
  }

  /** Returns the names in the legend and along the axes. */
  public List<String> names() {
    return text.names();
  }

  /** Returns the bytes of the figure's file; the same bytes for the same figure. */
  public byte[] encode(ImageFormat format) throws IOException {
    return format.encode(this);
  }

  Drawing drawing() {
    return drawing;
  }
}
