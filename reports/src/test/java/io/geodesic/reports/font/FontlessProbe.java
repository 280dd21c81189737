package io.geodesic.reports.font;

import io.geodesic.reports.Format;
import io.geodesic.reports.Report;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Writes a report in a virtual machine of its own: {@code FontlessProbe <runs> <out>}. */
public final class FontlessProbe {

  private FontlessProbe() {}

  public static void main(String[] arguments) {
    Report.of(List.of(Path.of(arguments[0])))
        .write(Path.of(arguments[1]), EnumSet.of(Format.PNG, Format.SVG, Format.PDF));
  }
}
