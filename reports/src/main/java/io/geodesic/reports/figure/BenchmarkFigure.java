package io.geodesic.reports.figure;

import io.geodesic.reports.benchmark.Measurement;
import java.util.List;

/** Draws one kind of figure of measured times. */
@FunctionalInterface
public interface BenchmarkFigure {

  /** Returns the figures; none if what they show was not measured. */
  List<Figure> build(Measurement measurement);
}
