package io.geodesic.reports.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.Format;
import io.geodesic.reports.Report;
import io.geodesic.reports.synthetic.SyntheticRun;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FigureFontTest {

  @Test
  void theFontHasEveryLetterThatFiguresUse() {
    String letters = "ABCXYZabcxyz0123456789 ,.:;+-−–=()[]/%·…δθλπ";
    assertEquals(-1, FigureFont.regular(12).canDisplayUpTo(letters));
    assertEquals(-1, FigureFont.bold(12).canDisplayUpTo(letters));
    assertEquals("Roboto", FigureFont.regular(12).getFamily());
  }

  /**
   * An empty fontconfig and a home directory without Java's font cache are what a fresh container
   * has.
   */
  @Test
  void aMachineWithoutFontsDrawsTheSameFigures(@TempDir Path root) throws Exception {
    SyntheticRun.comparison(root.resolve("runs"));
    Path noFonts =
        Files.writeString(
            root.resolve("fonts.conf"), "<?xml version=\"1.0\"?>\n<fontconfig></fontconfig>\n");
    Path here = root.resolve("here");
    Path there = root.resolve("there");
    Report.of(List.of(root.resolve("runs")))
        .write(here, EnumSet.of(Format.PNG, Format.SVG, Format.PDF));
    ProcessBuilder fresh =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + root,
            "-Duser.language=de",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FontlessProbe.class.getName(),
            root.resolve("runs").toString(),
            there.toString());
    Map<String, String> environment = fresh.environment();
    environment.put("FONTCONFIG_FILE", noFonts.toString());
    environment.remove("DISPLAY");
    File log = root.resolve("log").toFile();
    int exit = fresh.redirectErrorStream(true).redirectOutput(log).start().waitFor();
    assertEquals(0, exit, Files.readString(log.toPath()));
    try (var files = Files.list(here)) {
      List<Path> drawn = files.toList();
      assertTrue(drawn.size() >= 12);
      for (Path file : drawn) {
        assertArrayEquals(
            Files.readAllBytes(file),
            Files.readAllBytes(there.resolve(file.getFileName())),
            file.toString());
      }
    }
  }
}
