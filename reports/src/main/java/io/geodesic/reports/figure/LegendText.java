package io.geodesic.reports.figure;

import io.geodesic.reports.font.FigureFont;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a legend, as outlines; numbers behind {@code ^} are exponents and set above the line.
 *
 * @param outline the outline, its baseline's left end in the origin
 * @param width where the next letter would stand
 */
record LegendText(Shape outline, double width) {

  private static final Font FONT = FigureFont.regular(13.5);
  private static final Font EXPONENT = FigureFont.regular(10.5);
  private static final double RAISED = 5;
  private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
  private static final Pattern PART = Pattern.compile("\\^([−\\d.]*\\d)|[^^]+|\\^");

  static LegendText of(String text) {
    Path2D outline = new Path2D.Double();
    double x = 0;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String exponent = part.group(1);
      Font font = exponent == null ? FONT : EXPONENT;
      String letters = exponent == null ? part.group() : exponent;
      var glyphs = font.createGlyphVector(METRICS, letters);
      AffineTransform place =
          AffineTransform.getTranslateInstance(x, exponent == null ? 0 : -RAISED);
      outline.append(place.createTransformedShape(glyphs.getOutline()), false);
      x += glyphs.getLogicalBounds().getWidth();
    }
    return new LegendText(outline, x);
  }

  /** How far below the middle of a row its baseline is. */
  static double baseline() {
    return FONT.getLineMetrics("x", METRICS).getAscent() * 0.36;
  }
}
