package io.geodesic.reports.figure;

import de.erichseifert.vectorgraphics2d.Processor;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.pdf.PDFProcessor;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The file formats of a figure. Text is drawn as outlines in all of them, so none depends on the
 * reader's fonts.
 */
public enum ImageFormat {
  /** Pixels, two per unit of length: sharp on screens of high resolution. */
  PNG {
    @Override
    byte[] encode(Figure figure) throws IOException {
      Drawing drawing = figure.drawing();
      BufferedImage image =
          new BufferedImage(
              SCALE * drawing.width(), SCALE * drawing.height(), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.scale(SCALE, SCALE);
      drawing.paint(graphics);
      graphics.dispose();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
        ImageIO.write(image, "png", out);
      }
      return bytes.toByteArray();
    }
  },
  /** Scalable vector graphics, with the title and the series as its description. */
  SVG {
    @Override
    byte[] encode(Figure figure) throws IOException {
      return SvgDescription.add(figure, vector(figure.drawing(), new SVGProcessor()));
    }
  },
  /** One page of the figure's size, to include in a paper. */
  PDF {
    @Override
    byte[] encode(Figure figure) throws IOException {
      return vector(figure.drawing(), new PDFProcessor(true));
    }
  };

  private static final int SCALE = 2;

  /** Returns the file's bytes; the same bytes for the same figure. */
  abstract byte[] encode(Figure figure) throws IOException;

  /** Returns the file name extension, without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static byte[] vector(Drawing drawing, Processor processor) throws IOException {
    VectorGraphics2D graphics = new VectorGraphics2D();
    drawing.paint(graphics);
    PageSize page = new PageSize(0, 0, drawing.width(), drawing.height());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    processor.getDocument(graphics.getCommands(), page).writeTo(bytes);
    return bytes.toByteArray();
  }
}
