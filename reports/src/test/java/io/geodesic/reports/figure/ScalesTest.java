package io.geodesic.reports.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.reports.run.GroupName;
import io.geodesic.reports.run.Run;
import io.geodesic.reports.run.RunArchive;
import io.geodesic.reports.synthetic.SyntheticRun;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScalesTest {

  @Property
  void aLogarithmicRangeHoldsItsValuesAndTwoPowersOfTen(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -12, max = 6) Double> exponents) {
    assertHoldsValuesAndPowers(
        exponents.stream().mapToDouble(e -> StrictMath.pow(10, e)).toArray());
  }

  /** The logarithms of these values, with some air, are rounded to the integers beside them. */
  @ParameterizedTest
  @ValueSource(doubles = {1.6000000000000003e-12, 6.249999999999999e-12})
  void aLogarithmicRangeCountsNoPowerBesideIt(double value) {
    assertHoldsValuesAndPowers(value);
    assertHoldsValuesAndPowers(value, 2 * value);
    assertHoldsValuesAndPowers(value / 2, value);
  }

  private static void assertHoldsValuesAndPowers(double... all) {
    LogRange range = LogRange.around(List.of(all));
    for (double value : all) {
      assertTrue(range.low() < value && value < range.high());
    }
    int powers = 0;
    for (int exponent = -20; exponent <= 20; exponent++) {
      double power = Double.parseDouble("1e" + exponent);
      powers += range.low() <= power && power <= range.high() ? 1 : 0;
    }
    assertTrue(powers >= 2, range.toString());
  }

  @Test
  void axisNumbersAreShort() {
    assertEquals("60,000", AxisNumber.format(60000));
    assertEquals("0.5", AxisNumber.format(0.5));
    assertEquals("−250", AxisNumber.format(-250));
    assertEquals("0", AxisNumber.format(0));
    assertEquals("0.001", AxisNumber.format(0.001));
    assertEquals("1e−4", AxisNumber.format(1e-4));
    assertEquals("2e9", AxisNumber.format(2e9));
  }

  @Test
  void labelsReadAsInPapers() {
    assertEquals("TRPO", GroupName.of("trpo"));
    assertEquals("TRPO + K-FAC", GroupName.of("trpo+kfac"));
    assertEquals("ACKTR + exact Fisher (tuned)", GroupName.of("acktr+exact (tuned)"));
    assertEquals("MINE + sketch", GroupName.of("mine+sketch"));
  }

  @Test
  void phasesAddUpToRolloutAndUpdate(@TempDir Path root) {
    SyntheticRun.comparison(root);
    for (var group : RunArchive.open(List.of(root)).groups()) {
      for (Run run : group.runs()) {
        var progress = run.tables().progress();
        double sum = 0;
        for (UpdatePhase phase : UpdatePhase.values()) {
          sum += phase.milliseconds(progress);
        }
        double expected = 1e3 * (progress.mean("time/rollout_s") + progress.mean("time/update_s"));
        assertEquals(expected, sum, 1e-9);
      }
    }
  }

  @Test
  void variantsOfAnAlgorithmShareItsColourAndDifferInDashes(@TempDir Path root) {
    SyntheticRun.comparison(root);
    new SyntheticRun(root, "CartPole-v1", "trpo+kfac", 0).write();
    var styles = GroupStyle.of(RunArchive.open(List.of(root)).groups());
    assertEquals(styles.get("trpo").color(), styles.get("trpo+kfac").color());
    assertTrue(styles.get("trpo+kfac").dashed() && !styles.get("trpo").dashed());
    assertEquals(4, styles.values().stream().map(GroupStyle::color).distinct().count());
  }
}
