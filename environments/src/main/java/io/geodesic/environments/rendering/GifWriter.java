package io.geodesic.environments.rendering;

import java.awt.image.BufferedImage;
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
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  /** Sub-block 1, followed by the number of repetitions: 0 for no end. */
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();

  /** Starts the file; its size and colours are those of the first image. */
  GifWriter(ImageOutputStream out) throws IOException {
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
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
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(
        node(
            "ImageDescriptor",
            "imageLeftPosition",
            left,
            "imageTopPosition",
            top,
            "imageWidth",
            image.getWidth(),
            "imageHeight",
            image.getHeight(),
            "interlaceFlag",
            "FALSE"));
    root.appendChild(
        node(
            "GraphicControlExtension",
            "disposalMethod",
            "doNotDispose",
            "userInputFlag",
            "FALSE",
            "transparentColorFlag",
            "TRUE",
            "transparentColorIndex",
            Byte.toUnsignedInt(Palette.TRANSPARENT),
            "delayTime",
            delay));
    root.appendChild(repetition());
    metadata.mergeTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
  }

  private static IIOMetadataNode repetition() {
    IIOMetadataNode extension =
        node("ApplicationExtension", "applicationID", "NETSCAPE", "authenticationCode", "2.0");
    extension.setUserObject(FOR_EVER.clone());
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(extension);
    return extensions;
  }

  private static IIOMetadataNode node(String name, Object... attributes) {
    IIOMetadataNode node = new IIOMetadataNode(name);
    for (int i = 0; i < attributes.length; i += 2) {
      node.setAttribute(attributes[i].toString(), attributes[i + 1].toString());
    }
    return node;
  }

  /** Completes the file; the stream stays the caller's to close. */
  void finish() throws IOException {
    writer.endWriteSequence();
    writer.dispose();
  }
}
