package io.geodesic.reports.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.run.RunArchive;
import io.geodesic.reports.synthetic.SyntheticRun;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FiguresTest {

  private static final List<FigureBuilder> ALL =
      List.of(
          new ReturnVersusSteps(), new ReturnVersusSeconds(), new UpdateTime(), new PredictedKl());

  @TempDir private Path root;

  private Optional<Figure> build(FigureBuilder builder, String environment) {
    return builder.build(environment, RunArchive.open(List.of(root)).groups(environment));
  }

  private Figure cartPole(FigureBuilder builder) {
    SyntheticRun.comparison(root);
    return build(builder, "CartPole-v1").orElseThrow();
  }

  private static String svg(Figure figure) throws IOException {
    return new String(figure.encode(ImageFormat.SVG), StandardCharsets.UTF_8);
  }

  @Test
  void svgNamesWhatIsShown() throws Exception {
    for (FigureBuilder builder : ALL) {
      Figure figure = cartPole(builder);
      String svg = svg(figure);
      for (String name : figure.names()) {
        assertTrue(svg.contains(name), name);
      }
      assertTrue(svg.contains("<title>CartPole-v1: "), figure.title());
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void learningCurvesNameEveryAlgorithmAndTheThreshold() {
    assertEquals(
        List.of("NPG", "TRPO", "ACKTR", "PPO", "Threshold 475"),
        cartPole(new ReturnVersusSteps()).names());
  }

  @Test
  void onlyAlgorithmsThatPredictTheirKlAreInItsFigure() {
    assertEquals(
        List.of("NPG", "TRPO", "ACKTR", "predicted = actual"), cartPole(new PredictedKl()).names());
  }

  @Test
  void updateTimesCarryTheirTotals() {
    List<String> names = cartPole(new UpdateTime()).names();
    assertEquals(
        List.of("NPG  32.0 ms", "TRPO  32.0 ms", "ACKTR  32.0 ms", "PPO  50.0 ms"),
        names.subList(0, 4));
    assertEquals(
        List.of("Rollout", "Gradient", "Curvature", "Line search", "Critic", "Other"),
        names.subList(4, 10));
  }

  @Test
  void aFigureDrawnAgainHasTheSameBytes() throws Exception {
    for (FigureBuilder builder : ALL) {
      Figure first = cartPole(builder);
      Figure second = build(builder, "CartPole-v1").orElseThrow();
      for (ImageFormat format : ImageFormat.values()) {
        assertArrayEquals(first.encode(format), second.encode(format), builder + " " + format);
      }
    }
  }

  @Test
  void pngHasTwoPixelsPerUnitAndPdfIsOne() throws Exception {
    Figure figure = cartPole(new ReturnVersusSteps());
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.encode(ImageFormat.PNG)));
    assertEquals(2 * figure.drawing().width(), image.getWidth());
    assertEquals(2 * figure.drawing().height(), image.getHeight());
    String pdf = new String(figure.encode(ImageFormat.PDF), StandardCharsets.ISO_8859_1);
    assertTrue(pdf.startsWith("%PDF-") && pdf.stripTrailing().endsWith("%%EOF"));
  }

  @Test
  void theLegendWrapsInsteadOfLeavingThePaper() {
    int oneRow = cartPole(new ReturnVersusSteps()).drawing().height();
    for (String curvature : List.of("exact", "kfac", "diagonal", "identity", "cg")) {
      new SyntheticRun(root, "CartPole-v1", "acktr+" + curvature, 0).write();
    }
    Figure crowded = build(new ReturnVersusSteps(), "CartPole-v1").orElseThrow();
    assertTrue(crowded.drawing().height() > oneRow);
    assertEquals(Theme.WIDTH, crowded.drawing().width());
  }

  @Test
  void runsWithoutRecordsGiveNoFigure() {
    new SyntheticRun(root, "E", "trpo", 0)
        .file("status.json", "{\"status\":\"finished\"}")
        .file("progress.csv", "time/total_timesteps\n100\n");
    for (FigureBuilder builder : ALL) {
      assertEquals(Optional.empty(), build(builder, "E"));
    }
  }

  @Test
  void constantReturnsAndSingleSeedsAreDrawn() throws Exception {
    new SyntheticRun(root, "A/B <&> c", "trpo", 0)
        .file("status.json", "{\"status\":\"finished\"}")
        .file("config.json", "{\"env\":\"A/B <&> c\",\"label\":\"x\"}")
        .file(
            "progress.csv",
            """
            time/total_timesteps,time/time_elapsed,rollout/ep_rew_mean,train/predicted_kl,train/approx_kl
            100,1,-7,0.01,0.01
            200,2,-7,0.01,0.01
            """);
    for (FigureBuilder builder : List.of(ALL.get(0), ALL.get(1), ALL.get(3))) {
      Figure figure = build(builder, "A/B <&> c").orElseThrow();
      assertTrue(figure.fileName().startsWith("A_B_____c-"), figure.fileName());
      assertTrue(svg(figure).contains("A/B &lt;&amp;&gt; c"));
    }
  }
}
