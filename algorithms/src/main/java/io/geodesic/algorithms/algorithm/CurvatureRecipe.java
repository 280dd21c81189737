package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.curvature.CurvatureStrategy;
import java.util.List;
import java.util.function.Function;

/**
 * How a curvature strategy is made for a run.
 *
 * @param id the id that users type, for example {@code kfac}
 * @param description what it is and where it comes from, in one line
 * @param factory makes the strategy for the policy of a run
 * @param settings its settings with their defaults
 */
public record CurvatureRecipe(
    String id,
    String description,
    Function<Parts, CurvatureStrategy> factory,
    List<Record> settings)
    implements Named {

  public CurvatureRecipe {
    settings = List.copyOf(settings);
  }

  /** Creates a recipe with the given settings, or none. */
  public CurvatureRecipe(
      String id,
      String description,
      Function<Parts, CurvatureStrategy> factory,
      Record... settings) {
    this(id, description, factory, List.of(settings));
  }

  /** Makes the strategy for the policy of a run. */
  public CurvatureStrategy create(Parts parts) {
    return factory.apply(parts);
  }
}
