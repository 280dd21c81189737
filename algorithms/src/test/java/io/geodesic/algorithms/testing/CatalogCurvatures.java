package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.algorithm.Catalog;
import io.geodesic.algorithms.algorithm.CurvatureRecipe;
import io.geodesic.algorithms.algorithm.Parts;
import io.geodesic.algorithms.curvature.Curvature;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.settings.Configuration;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import io.geodesic.policies.policy.Policy;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The registered curvatures, made as a run makes them, but with a memory of this batch only and
 * iterations until convergence.
 */
public final class CatalogCurvatures {

  private static final Catalog CATALOG = Catalog.standard();
  private static final Map<String, Object> DEFAULTS =
      Map.of("statisticsDecay", 0, "inverseInterval", 1, "cgIterations", 500, "cgTolerance", 1e-13);

  private CatalogCurvatures() {}

  /** All ids. */
  public static List<String> ids() {
    return CATALOG.curvatures().ids();
  }

  /** The ids of those with a setting. */
  public static List<String> with(String key) {
    return CATALOG.curvatures().entries().stream()
        .filter(recipe -> Configuration.of("test", array(recipe)).keys().contains(key))
        .map(CurvatureRecipe::id)
        .toList();
  }

  /** Makes a curvature; overrides for other keys than its own are ignored. */
  public static CurvatureStrategy create(String id, Policy policy, Map<String, ?> overrides) {
    CurvatureRecipe recipe = CATALOG.curvatures().get(id);
    Configuration configuration = Configuration.of("test", array(recipe));
    for (Map<String, ?> values : List.of(DEFAULTS, overrides)) {
      for (Map.Entry<String, ?> entry : values.entrySet()) {
        if (configuration.keys().contains(entry.getKey())) {
          configuration = configuration.with(entry.getKey(), entry.getValue());
        }
      }
    }
    return recipe.create(new Parts(policy, null, configuration, streams(), Workers.inline()));
  }

  /** The stream from which these curvatures draw actions, at its start. */
  public static RandomStream draws() {
    return streams().stream("fisher");
  }

  /** The matrix F of an estimate, undamped, from its quadratic form. */
  public static RealMatrix matrix(Curvature curvature, int n) {
    RealMatrix f = new Array2DRowRealMatrix(n, n);
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = 1;
      f.setEntry(i, i, curvature.quadratic(v));
      for (int j = 0; j < i; j++) {
        v[j] = 1;
        double both = curvature.quadratic(v);
        v[j] = 0;
        double entry = (both - f.getEntry(i, i) - f.getEntry(j, j)) / 2;
        f.setEntry(i, j, entry);
        f.setEntry(j, i, entry);
      }
      v[i] = 0;
    }
    return f;
  }

  private static RandomStreams streams() {
    return new RandomStreams(3);
  }

  private static Record[] array(CurvatureRecipe recipe) {
    return recipe.settings().toArray(new Record[0]);
  }
}
