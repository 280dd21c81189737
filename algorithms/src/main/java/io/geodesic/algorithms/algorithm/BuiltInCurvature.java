package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.curvature.CgSettings;
import io.geodesic.algorithms.curvature.ConjugateGradientFisher;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.DampingSettings;
import io.geodesic.algorithms.curvature.DiagonalFisher;
import io.geodesic.algorithms.curvature.ExactFisher;
import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.curvature.KroneckerFactoredFisher;
import io.geodesic.algorithms.curvature.KroneckerSettings;
import java.util.List;
import java.util.function.Function;

/** The curvatures that come with the library. */
enum BuiltInCurvature implements CurvatureRecipe {
  IDENTITY("identity", "none: steps follow the plain gradient", parts -> new Identity()),
  DIAGONAL(
      "diagonal",
      "exact diagonal of the Fisher information",
      parts -> new DiagonalFisher(parts.settings(DampingSettings.class), parts.workers()),
      new DampingSettings(0.01)),
  EXACT(
      "exact",
      "dense Fisher information, solved by Cholesky in the smaller of parameter and sample space",
      parts -> new ExactFisher(parts.settings(DampingSettings.class), parts.workers()),
      new DampingSettings(0.01)),
  CG(
      "cg",
      "matrix-free Fisher information, solved by conjugate gradients (Schulman et al. 2015)",
      parts -> new ConjugateGradientFisher(parts.settings(CgSettings.class), parts.workers()),
      new CgSettings(10, 1e-10, 0.01)),
  KFAC(
      "kfac",
      "Kronecker-factored Fisher information of each layer (Martens and Grosse 2015)",
      parts ->
          new KroneckerFactoredFisher(
              parts.policy(), parts.settings(KroneckerSettings.class), parts.workers()),
      new KroneckerSettings(0.01, 0.95, 5));

  private final String id;
  private final String description;
  private final Function<Parts, CurvatureStrategy> factory;
  private final List<Record> settings;

  BuiltInCurvature(
      String id,
      String description,
      Function<Parts, CurvatureStrategy> factory,
      Record... settings) {
    this.id = id;
    this.description = description;
    this.factory = factory;
    this.settings = List.of(settings);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public List<Record> settings() {
    return settings;
  }

  @Override
  public CurvatureStrategy create(Parts parts) {
    return factory.apply(parts);
  }
}
