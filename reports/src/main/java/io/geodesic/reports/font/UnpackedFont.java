package io.geodesic.reports.font;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The font's files on disk, for as long as this virtual machine lives: AWT reads glyphs from them
 * when it needs them.
 *
 * @param directory temporary directory, removed on exit
 * @param regular TrueType file of the regular weight
 * @param bold TrueType file of the bold weight
 */
record UnpackedFont(Path directory, Path regular, Path bold) {

  private static final String RESOURCES = "/com/formdev/flatlaf/fonts/roboto/";
  private static final String CONFIGURATION = "sun.awt.fontconfig";
  private static final String[] LOGICAL_FONTS = {
    "dialog", "dialoginput", "sansserif", "serif", "monospaced"
  };

  static UnpackedFont unpack() throws IOException {
    Path directory = Files.createTempDirectory("geodesic-font");
    directory.toFile().deleteOnExit();
    return new UnpackedFont(
        directory, copy("Roboto-Regular.ttf", directory), copy("Roboto-Bold.ttf", directory));
  }

  private static Path copy(String name, Path directory) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream in = UnpackedFont.class.getResourceAsStream(RESOURCES + name)) {
      if (in == null) {
        throw new FileNotFoundException(RESOURCES + name + " is missing from the class path");
      }
      Files.copy(in, file);
    }
    file.toFile().deleteOnExit();
    return file;
  }

  /**
   * Points AWT's font configuration to these files, unless the user chose one. Only where AWT would
   * ask libfontconfig: Windows and macOS have their own font managers, which work without.
   */
  void registerWithAwt() throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("win")
        || system.contains("mac")
        || System.getProperty(CONFIGURATION) != null) {
      return;
    }
    Path file = directory.resolve("fontconfig.properties");
    // Latin-1 with escapes is what java.util.Properties reads.
    Files.write(file, configuration().getBytes(StandardCharsets.ISO_8859_1));
    file.toFile().deleteOnExit();
    System.setProperty(CONFIGURATION, file.toString());
  }

  /**
   * The format of the JDK's "Font Configuration Files": each logical font and style, its physical
   * font, the font's file.
   */
  private String configuration() {
    StringBuilder lines = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    for (String font : LOGICAL_FONTS) {
      lines.append(font).append(".plain.latin-1=Roboto\n");
      lines.append(font).append(".italic.latin-1=Roboto\n");
      lines.append(font).append(".bold.latin-1=Roboto_Bold\n");
      lines.append(font).append(".bolditalic.latin-1=Roboto_Bold\n");
    }
    lines.append("filename.Roboto=").append(escaped(regular)).append('\n');
    lines.append("filename.Roboto_Bold=").append(escaped(bold)).append('\n');
    return lines.toString();
  }

  private static String escaped(Path file) {
    StringBuilder out = new StringBuilder();
    for (char c : file.toString().toCharArray()) {
      if (c == '\\') {
        out.append("\\\\");
      } else if (c > '~') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
