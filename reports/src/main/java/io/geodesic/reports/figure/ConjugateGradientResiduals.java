package io.geodesic.reports.figure;

import io.geodesic.reports.quality.QualityRecords;
import io.geodesic.reports.quality.QualityRow;
import java.util.List;
import java.util.Optional;

/** Shows how fast conjugate gradients converge, with each strategy as the preconditioner. */
public final class ConjugateGradientResiduals implements QualityFigure {

  private static final String CAPTION =
      "Relative residual ‖(F + λI)x − g‖ / ‖g‖ after each iteration, at the last measured update, λ = %s. Each line is"
          + " preconditioned by one strategy; none is plain conjugate gradients.";

  /** Below this the residual is rounding. */
  private static final double FLOOR = 1e-13;

  @Override
  public Optional<Figure> build(QualityRecords records) {
    LineChart chart =
        new LineChart(
            records.environment() + ": conjugate gradients", "Iteration", "Relative residual");
    List<QualityRow> all = records.conjugateGradients();
    List<String> ids = all.stream().map(row -> row.text("preconditioner")).distinct().toList();
    CurvatureStyle.of(ids)
        .forEach(
            (id, style) -> {
              List<QualityRow> rows =
                  all.stream()
                      .filter(row -> row.text("preconditioner").equals(id))
                      .filter(row -> row.number("residual") > FLOOR)
                      .toList();
              String name = id.equals("identity") ? "none" : style.name();
              chart.line(
                  new GroupStyle(name, style.color(), 0),
                  rows.stream().mapToDouble(row -> row.number("iteration")).toArray(),
                  rows.stream().mapToDouble(row -> row.number("residual")).toArray(),
                  false);
            });
    String damping = all.isEmpty() ? "" : AxisNumber.format(all.get(0).number("damping"));
    Optional<Figure> figure =
        chart.figure(records.environment(), "cg-residual", CAPTION.formatted(damping));
    figure.ifPresent(drawn -> chart.logarithmicY());
    return figure;
  }
}
