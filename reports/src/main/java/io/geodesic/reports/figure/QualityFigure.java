package io.geodesic.reports.figure;

import io.geodesic.reports.quality.QualityRecords;
import java.util.Optional;

/** Draws one kind of figure of a measurement of curvatures. */
public interface QualityFigure {

  /** Draws a measurement; empty when it recorded nothing that the figure could show. */
  Optional<Figure> build(QualityRecords records);
}
