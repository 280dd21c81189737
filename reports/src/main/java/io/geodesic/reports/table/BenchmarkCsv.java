package io.geodesic.reports.table;

import io.geodesic.commons.statistics.ConfidenceInterval;
import io.geodesic.reports.benchmark.BenchmarkResult;
import io.geodesic.reports.benchmark.Measurement;
import io.geodesic.reports.benchmark.UpdateCosts;
import io.geodesic.reports.growth.CostCurve;
import io.geodesic.reports.growth.CostFit;
import io.geodesic.reports.growth.CostGrowth;
import io.geodesic.reports.growth.CostPoint;
import io.geodesic.reports.growth.TextbookCost;
import java.util.List;

/**
 * The tables of measured times for programs: every digit, times in seconds, empty cells for what is
 * not known.
 */
public final class BenchmarkCsv {

  private BenchmarkCsv() {}

  /** Returns one row for each result. */
  public static String results(List<Measurement> measurements) {
    CsvLines lines =
        new CsvLines(
            "measurement,benchmark,parameters,seconds,error,best,flop,steps,peak,limit,share");
    for (Measurement measurement : measurements) {
      for (BenchmarkResult result : measurement.results()) {
        lines.add(
            List.of(measurement.name(), result.benchmark(), CsvLines.parameters(result.params())),
            result.time().seconds(),
            result.time().error(),
            result.time().best(),
            result.work().flop(),
            result.work().steps(),
            result.peak(),
            result.limit(),
            result.share());
      }
    }
    return lines.toString();
  }

  /** Returns one row for each fitted power law. */
  public static String growth(List<Measurement> measurements) {
    CsvLines lines =
        new CsvLines(
            "measurement,axis,phase,fixed,curvature,regime,points,from,to,exponent,lower,upper"
                + ",flop_exponent,textbook,leading_exponent");
    for (Measurement measurement : measurements) {
      for (CostGrowth growth : CostGrowth.of(measurement)) {
        for (CostCurve curve : growth.curves()) {
          for (CostFit fit : curve.fits()) {
            List<String> names =
                List.of(
                    measurement.name(),
                    curve.axis().id(),
                    curve.phase().title(),
                    CsvLines.parameters(growth.fixed()),
                    curve.curvature(),
                    fit.regime());
            add(lines, names, fit);
          }
        }
      }
    }
    return lines.toString();
  }

  private static void add(CsvLines lines, List<String> names, CostFit fit) {
    List<CostPoint> points = fit.points();
    ConfidenceInterval exponent = fit.time().exponent();
    lines.add(
        names,
        points.size(),
        points.get(0).size(fit.axis()),
        points.get(points.size() - 1).size(fit.axis()),
        exponent.estimate(),
        exponent.lower(),
        exponent.upper(),
        fit.flop().map(law -> law.exponent().estimate()).orElse(Double.NaN),
        fit.textbook().map(TextbookCost::exponent).orElse(Double.NaN),
        fit.textbook().map(TextbookCost::leadingExponent).orElse(Double.NaN));
  }

  /** Returns one row for each algorithm in each setting. */
  public static String updates(List<Measurement> measurements) {
    CsvLines lines = new CsvLines("measurement,parameters,algorithm,baseline,seconds,ratio");
    for (Measurement measurement : measurements) {
      UpdateCosts costs = UpdateCosts.of(measurement);
      for (UpdateCosts.Setting setting : costs.settings()) {
        setting
            .results()
            .forEach(
                (algorithm, result) ->
                    lines.add(
                        List.of(
                            measurement.name(),
                            CsvLines.parameters(setting.params()),
                            algorithm,
                            costs.baseline()),
                        result.time().seconds(),
                        setting.ratio(algorithm, costs.baseline()).orElseThrow()));
      }
    }
    return lines.toString();
  }
}
