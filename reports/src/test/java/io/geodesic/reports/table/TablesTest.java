package io.geodesic.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.run.RunArchive;
import io.geodesic.reports.summary.Summary;
import io.geodesic.reports.synthetic.SyntheticRun;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TablesTest {

  @TempDir private Path root;

  private Summary summary() {
    return Summary.of(RunArchive.open(List.of(root)));
  }

  @Test
  void everyRowHasACellForEveryColumn() {
    SyntheticRun.comparison(root);
    for (SummaryTable table : SummaryTable.of(summary())) {
      assertEquals(4, table.rows().size());
      assertTrue(table.header().contains("Steps to 475"));
      table.rows().forEach(row -> assertEquals(table.header().size(), row.size()));
    }
  }

  @Test
  void textColumnsAreAligned() {
    SyntheticRun.comparison(root);
    List<String> lines = TextTable.write(SummaryTable.of(summary())).lines().toList();
    assertEquals("CartPole-v1", lines.get(0));
    assertEquals(7, lines.size());
    lines.subList(1, 7).forEach(line -> assertEquals(lines.get(1).length(), line.length(), line));
  }

  @Test
  void csvHasEveryDigitAndAsManyCellsAsItsHeader() {
    SyntheticRun run = new SyntheticRun(root, "E,1", "trpo", 0);
    run.write();
    run.file("monitor.csv", "#{}\nr,l,t\n0.1,1,1\n0.2,1,2\n");
    List<String> lines = CsvTable.write(summary()).lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(1).startsWith("\"E,1\",trpo,1," + (0.1 + 0.2) / 2 + ","), lines.get(1));
    assertEquals(
        lines.get(0).split(",", -1).length,
        lines.get(1).replace("\"E,1\"", "E").split(",", -1).length);
  }

  @Test
  void latexHasTheRulesAndNoBareSpecialCharacter() {
    new SyntheticRun(root, "My_Env&100%-v0", "trpo+kfac", 0).write();
    String tex = LatexTable.write(SummaryTable.of(summary()));
    assertTrue(tex.contains("My\\_Env\\&100\\%-v0"), tex);
    assertTrue(tex.contains("TRPO + K-FAC & 1 & "), tex);
    for (String rule : List.of("\\toprule", "\\midrule", "\\bottomrule", "\\end{table}")) {
      assertTrue(tex.contains(rule), rule);
    }
  }

  @Test
  void absentNumbersAreDashes() {
    new SyntheticRun(root, "E", "trpo", 0)
        .file("status.json", "{\"status\":\"failed\",\"error\":\"boom\"}");
    SummaryTable table = SummaryTable.of(summary()).get(0);
    assertEquals(List.of("trpo", "0 of 1", "–", "–", "–", "–", "–"), table.rows().get(0));
  }

  @Test
  void numbersRoundForReaders() {
    assertEquals("1,234.6", Cells.oneDecimal(1234.56));
    assertEquals("0.12", Cells.threeDigits(0.123));
    assertEquals("12.3", Cells.threeDigits(12.34));
    assertEquals("1,234", Cells.threeDigits(1234.4));
    assertEquals("475", Cells.plain(475.0));
    assertEquals("-0.5", Cells.plain(-0.5));
    assertEquals("100", Cells.plain(100));
    assertEquals("–", Cells.whole(Double.NaN));
  }
}
