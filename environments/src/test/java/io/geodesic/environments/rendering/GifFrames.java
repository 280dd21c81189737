package io.geodesic.environments.rendering;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/**
 * An animated GIF as a viewer shows it.
 *
 * @param images the screen after each frame
 * @param delays how long each is shown, in hundredths of a second
 * @param loops whether it repeats for ever
 */
record GifFrames(List<BufferedImage> images, List<Integer> delays, boolean loops) {

  static GifFrames read(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    List<BufferedImage> images = new ArrayList<>();
    List<Integer> delays = new ArrayList<>();
    boolean loops = false;
    try (ImageInputStream in = ImageIO.createImageInputStream(new File(file.toString()))) {
      reader.setInput(in);
      IIOMetadataNode screen =
          (IIOMetadataNode) reader.getStreamMetadata().getAsTree("javax_imageio_gif_stream_1.0");
      for (int i = 0; i < reader.getNumImages(true); i++) {
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        BufferedImage next =
            images.isEmpty()
                ? new BufferedImage(
                    number(screen, "LogicalScreenDescriptor", "logicalScreenWidth"),
                    number(screen, "LogicalScreenDescriptor", "logicalScreenHeight"),
                    BufferedImage.TYPE_INT_RGB)
                : copy(images.get(i - 1));
        Graphics2D graphics = next.createGraphics();
        graphics.drawImage(
            reader.read(i),
            number(root, "ImageDescriptor", "imageLeftPosition"),
            number(root, "ImageDescriptor", "imageTopPosition"),
            null);
        graphics.dispose();
        images.add(next);
        delays.add(number(root, "GraphicControlExtension", "delayTime"));
        loops |= i == 0 && isEndless(root);
      }
    }
    return new GifFrames(images, delays, loops);
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    copy.setData(image.getData());
    return copy;
  }

  private static boolean isEndless(IIOMetadataNode root) {
    IIOMetadataNode extension = element(root, "ApplicationExtension");
    byte[] data = (byte[]) extension.getUserObject();
    return extension.getAttribute("applicationID").equals("NETSCAPE")
        && extension.getAttribute("authenticationCode").equals("2.0")
        && data[0] == 1
        && data[1] == 0
        && data[2] == 0;
  }

  private static int number(IIOMetadataNode root, String element, String attribute) {
    return Integer.parseInt(element(root, element).getAttribute(attribute));
  }

  private static IIOMetadataNode element(IIOMetadataNode root, String name) {
    return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
  }

  /** Returns the length of the whole film in hundredths of a second. */
  int duration() {
    return delays.stream().mapToInt(Integer::intValue).sum();
  }
}
