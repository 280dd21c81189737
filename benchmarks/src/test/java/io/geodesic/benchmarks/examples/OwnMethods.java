package io.geodesic.benchmarks.examples;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.CurvatureRecipe;
import io.geodesic.benchmarks.cli.Geodesic;

// README: start
public final class OwnMethods {

  public static void main(String[] args) {
    System.exit(Geodesic.run(catalog(), args));
  }

  static Catalog catalog() {
    Catalog catalog = Catalog.standard();
    catalog.algorithms().register(new PenalizedTrustRegion());
    catalog
        .curvatures()
        .register(new CurvatureRecipe("steepest", "ten descent steps", SteepestDescentFisher::new));
    return catalog;
  }
}
// README: end
