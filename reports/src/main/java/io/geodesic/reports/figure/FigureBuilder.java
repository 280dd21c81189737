package io.geodesic.reports.figure;

import io.geodesic.reports.run.RunGroup;
import java.util.List;
import java.util.Optional;

/** Draws one kind of figure. */
public interface FigureBuilder {

  /**
   * Draws the groups of one environment.
   *
   * @param environment environment id
   * @param groups its groups, by label
   * @return the figure, or empty when the runs recorded nothing that it could show
   */
  Optional<Figure> build(String environment, List<RunGroup> groups);
}
