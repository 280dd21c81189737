package io.geodesic.reports;

import io.geodesic.reports.figure.Figure;
import io.geodesic.reports.figure.ImageFormat;
import io.geodesic.reports.page.FigureLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes figures in every image format asked for. */
final class FigureFiles {

  private final OutputDirectory output;
  private final List<ImageFormat> images;

  FigureFiles(OutputDirectory output, Set<Format> formats) {
    this.output = output;
    this.images = images(formats);
  }

  /** The image formats asked for, best for a page first. */
  private static List<ImageFormat> images(Set<Format> formats) {
    EnumSet<ImageFormat> images = EnumSet.noneOf(ImageFormat.class);
    formats.forEach(format -> format.image().ifPresent(images::add));
    boolean pageNeedsOne = !images.contains(ImageFormat.PNG) && formats.contains(Format.HTML);
    if (pageNeedsOne) {
      images.add(ImageFormat.SVG);
    }
    List<ImageFormat> ordered = new ArrayList<>();
    for (ImageFormat image : List.of(ImageFormat.SVG, ImageFormat.PNG, ImageFormat.PDF)) {
      if (images.contains(image)) {
        ordered.add(image);
      }
    }
    return ordered;
  }

  /** Returns whether no image is asked for, so that figures need not be drawn. */
  boolean none() {
    return images.isEmpty();
  }

  /**
   * Writes a figure.
   *
   * @param section what it belongs to on the page
   */
  FigureLink write(String section, Figure figure) {
    List<String> names = new ArrayList<>();
    for (ImageFormat image : images) {
      String name = figure.fileName() + "." + image.extension();
      output.write(name, encode(figure, image));
      names.add(name);
    }
    return new FigureLink(section, figure.title(), figure.caption(), names);
  }

  private static byte[] encode(Figure figure, ImageFormat image) {
    try {
      return figure.encode(image);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode " + figure.fileName(), e);
    }
  }
}
