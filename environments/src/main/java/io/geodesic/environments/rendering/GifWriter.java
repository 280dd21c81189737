package io.geodesic.environments.rendering;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes an animated GIF that repeats for ever.
 *
 * <p>CompuServe, "Graphics Interchange Format, version 89a" (1990); repetition is Netscape's
 * application extension. Encoded by {@code javax.imageio}, which describes its metadata in the
 * package {@code javax.imageio.metadata}.
 */
final class GifWriter {
  private static final String STREAM = "javax_imageio_gif_stream_1.0";
  private static final String IMAGE = "javax_imageio_gif_image_1.0";
  private static final int COLORS = 256;

  /** Sub-block 1, followed by the number of repetitions: 0 for no end. */
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();

  /** Starts a file of the given size whose images share the colours. */
  GifWriter(ImageOutputStream out, int width, int height, IndexColorModel colors)
      throws IOException {
    IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
    IIOMetadataNode root = new IIOMetadataNode(STREAM);
    root.appendChild(
        new Node("LogicalScreenDescriptor")
            .with("logicalScreenWidth", width)
            .with("logicalScreenHeight", height)
            .with("colorResolution", 8)
            .with("pixelAspectRatio", 0));
    root.appendChild(table(colors));
    metadata.mergeTree(STREAM, root);
    writer.setOutput(out);
    writer.prepareWriteSequence(metadata);
  }

  private static IIOMetadataNode table(IndexColorModel colors) {
    Node table =
        new Node("GlobalColorTable")
            .with("sizeOfGlobalColorTable", COLORS)
            .with("backgroundColorIndex", 0)
            .with("sortFlag", "FALSE");
    for (int i = 0; i < COLORS; i++) {
      Color color = new Color(i < colors.getMapSize() ? colors.getRGB(i) : 0);
      table.appendChild(
          new Node("ColorTableEntry")
              .with("index", i)
              .with("red", color.getRed())
              .with("green", color.getGreen())
              .with("blue", color.getBlue()));
    }
    return table;
  }

  /**
   * Adds a frame.
   *
   * @param image what is drawn over the frame before; its transparent pixels leave that as it is
   * @param left column of its left edge
   * @param top row of its upper edge
   * @param delay how long it is shown, in hundredths of a second
   */
  void write(BufferedImage image, int left, int top, int delay) throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
    IIOMetadataNode root = new IIOMetadataNode(IMAGE);
    root.appendChild(
        new Node("ImageDescriptor")
            .with("imageLeftPosition", left)
            .with("imageTopPosition", top)
            .with("imageWidth", image.getWidth())
            .with("imageHeight", image.getHeight())
            .with("interlaceFlag", "FALSE"));
    root.appendChild(
        new Node("GraphicControlExtension")
            .with("disposalMethod", "doNotDispose")
            .with("userInputFlag", "FALSE")
            .with("transparentColorFlag", "TRUE")
            .with("transparentColorIndex", Palette.TRANSPARENT)
            .with("delayTime", delay));
    root.appendChild(repetition());
    metadata.mergeTree(IMAGE, root);
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
  }

  private static IIOMetadataNode repetition() {
    IIOMetadataNode extension =
        new Node("ApplicationExtension")
            .with("applicationID", "NETSCAPE")
            .with("authenticationCode", "2.0");
    extension.setUserObject(FOR_EVER.clone());
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(extension);
    return extensions;
  }

  /** Completes the file; the stream stays the caller's to close. */
  void finish() throws IOException {
    writer.endWriteSequence();
    writer.dispose();
  }

  /** An element of metadata with its attributes. */
  private static final class Node extends IIOMetadataNode {
    Node(String name) {
      super(name);
    }

    Node with(String attribute, Object value) {
      setAttribute(attribute, value.toString());
      return this;
    }
  }
}
