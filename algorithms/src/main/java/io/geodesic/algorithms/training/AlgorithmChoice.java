package io.geodesic.algorithms.training;

import io.geodesic.algorithms.algorithm.Catalog;

/**
 * An algorithm and, if one was named, a curvature: {@code trpo} or {@code trpo+kfac}.
 *
 * @param algorithm id of the algorithm
 * @param namedCurvature id of the curvature, or null for the algorithm's own
 */
public record AlgorithmChoice(String algorithm, String namedCurvature) {

  /** Reads {@code A} or {@code A+C}; whether the ids exist is found out when they are used. */
  public static AlgorithmChoice parse(String text) {
    int plus = text.indexOf('+');
    return plus < 0
        ? new AlgorithmChoice(text, null)
        : new AlgorithmChoice(text.substring(0, plus), text.substring(plus + 1));
  }

  /** Id of the curvature in effect. */
  public String curvature(Catalog catalog) {
    return namedCurvature != null
        ? namedCurvature
        : catalog.algorithms().get(algorithm).defaultCurvature();
  }

  /** {@code A+C}, or {@code A} when the curvature is the algorithm's own. */
  public String label(Catalog catalog) {
    String curvature = curvature(catalog);
    return curvature.equals(catalog.algorithms().get(algorithm).defaultCurvature())
        ? algorithm
        : algorithm + "+" + curvature;
  }
}
