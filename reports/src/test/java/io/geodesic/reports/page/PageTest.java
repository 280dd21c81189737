package io.geodesic.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.run.RunArchive;
import io.geodesic.reports.summary.Summary;
import io.geodesic.reports.synthetic.SyntheticRun;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageTest {

  private static final Set<String> VOID = Set.of("meta", "img");

  @TempDir private Path root;

  private String page(List<FigureLink> figures) {
    Summary summary = Summary.of(RunArchive.open(List.of(root)));
    return Page.write(List.of(ComparisonContent.of(summary, figures)), List.of("summary.json"));
  }

  @Test
  void whatComesFromRunsIsEscaped() {
    String hostile = "<script>alert('&')</script>";
    new SyntheticRun(root, "E", "trpo", 0)
        .file(
            "config.json",
            "{\"env\":\""
                + hostile
                + "\",\"label\":\""
                + hostile
                + "\",\"settings\":{\""
                + hostile
                + "\":\""
                + hostile
                + "\"}}")
        .file("status.json", "{\"status\":\"failed\",\"error\":\"" + hostile + "\"}");
    String html = page(List.of(new FigureLink(hostile, hostile, hostile, List.of("a\"b c#?.svg"))));
    assertFalse(html.toLowerCase(java.util.Locale.ROOT).contains("<script"), html);
    assertTrue(html.contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;"));
    assertTrue(html.contains("href=\"./a%22b%20c%23%3F.svg\""), html);
  }

  @Test
  void elementsAreBalanced() {
    SyntheticRun.comparison(root);
    new SyntheticRun(root, "CartPole-v1", "trpo", 9)
        .file("status.json", "{\"status\":\"failed\",\"error\":\"boom\"}");
    String html = page(List.of(new FigureLink("CartPole-v1", "t", "c", List.of("f.svg", "f.png"))));
    Deque<String> open = new ArrayDeque<>();
    Matcher tag =
        Pattern.compile("<(/?)([a-z0-9]+)[^>]*>")
            .matcher(html.replaceAll("(?s)<style>.*</style>", ""));
    while (tag.find()) {
      if (!tag.group(1).isEmpty()) {
        assertEquals(open.pop(), tag.group(2));
      } else if (!VOID.contains(tag.group(2))) {
        open.push(tag.group(2));
      }
    }
    assertTrue(open.isEmpty(), open.toString());
  }

  @Test
  void itLoadsNothingFromElsewhere() {
    SyntheticRun.comparison(root);
    String html = page(List.of(new FigureLink("CartPole-v1", "t", "c", List.of("f.svg", "f.png"))));
    Matcher link = Pattern.compile("(?:src|href)=\"([^\"]*)\"").matcher(html);
    while (link.find()) {
      assertTrue(link.group(1).startsWith("./"), link.group(1));
    }
    assertFalse(html.contains("http"), "no absolute address");
    assertFalse(html.contains("@import") || html.contains("url("));
    assertTrue(html.contains("prefers-color-scheme: dark"));
  }

  @Test
  void configurationAndFailuresAreShown() {
    SyntheticRun.comparison(root);
    new SyntheticRun(root, "CartPole-v1", "trpo", 9)
        .file("status.json", "{\"status\":\"failed\",\"error\":\"NaN reward\"}");
    String html = page(List.of());
    assertTrue(html.contains("<th>settings.maxKl</th><td>0.01</td>"));
    assertTrue(html.contains("<th>seed</th><td>0, 1, 2, 3, 4</td>"));
    assertTrue(html.contains("<b>CartPole-v1/trpo/seed-9</b>"));
    assertTrue(html.contains("NaN reward"));
  }
}
