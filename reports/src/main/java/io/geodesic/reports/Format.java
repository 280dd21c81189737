package io.geodesic.reports;

import io.geodesic.reports.figure.ImageFormat;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of files that a report consists of; on runs, {@code summary.json} is always among them.
 */
public enum Format {
  /**
   * A page with everything: index.html. Draws the figures as SVG when no other web format is asked
   * for.
   */
  HTML(null),
  /** Figures as pixels. */
  PNG(ImageFormat.PNG),
  /** Figures as scalable vector graphics. */
  SVG(ImageFormat.SVG),
  /** Figures to include in a paper. */
  PDF(ImageFormat.PDF),
  /** The tables for a paper: summary.tex of runs, benchmarks.tex and others of benchmarks. */
  LATEX(null),
  /** The tables for programs: summary.csv of runs, benchmarks.csv and others of benchmarks. */
  CSV(null);

  private final ImageFormat image;

  Format(ImageFormat image) {
    this.image = image;
  }

  /** Returns the formats of a report when none are asked for: all but PDF. */
  public static Set<Format> defaults() {
    return EnumSet.complementOf(EnumSet.of(PDF));
  }

  Optional<ImageFormat> image() {
    return Optional.ofNullable(image);
  }
}
