package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.curvature.BlockDiagonalFisher;
import io.geodesic.algorithms.curvature.CgSettings;
import io.geodesic.algorithms.curvature.ConjugateGradientFisher;
import io.geodesic.algorithms.curvature.DampingSettings;
import io.geodesic.algorithms.curvature.DiagonalFisher;
import io.geodesic.algorithms.curvature.ExactFisher;
import io.geodesic.algorithms.curvature.FisherKind;
import io.geodesic.algorithms.curvature.FisherModel;
import io.geodesic.algorithms.curvature.FisherSettings;
import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.curvature.KroneckerFactoredFisher;
import io.geodesic.algorithms.curvature.KroneckerSettings;
import java.util.List;

/** The curvatures that come with the library. */
final class BuiltInCurvatures {

  private static final FisherSettings EXACT = new FisherSettings(FisherKind.EXACT);
  private static final DampingSettings DAMPING = DampingSettings.constant(0.01);

  private BuiltInCurvatures() {}

  static List<CurvatureRecipe> all() {
    return List.of(
        new CurvatureRecipe(
            "identity", "none: steps follow the plain gradient", parts -> new Identity()),
        new CurvatureRecipe(
            "diagonal",
            "exact diagonal of the Fisher information",
            parts -> new DiagonalFisher(model(parts)),
            EXACT,
            DAMPING),
        new CurvatureRecipe(
            "exact",
            "dense Fisher information, solved by Cholesky in the smaller of parameter and sample space",
            parts -> new ExactFisher(model(parts)),
            EXACT,
            DAMPING),
        new CurvatureRecipe(
            "block",
            "dense Fisher information of each layer, solved as that of all",
            parts -> new BlockDiagonalFisher(model(parts)),
            EXACT,
            DAMPING),
        new CurvatureRecipe(
            "cg",
            "matrix-free Fisher information, solved by conjugate gradients (Schulman et al. 2015)",
            parts -> new ConjugateGradientFisher(parts.settings(CgSettings.class), model(parts)),
            new CgSettings(10, 1e-10),
            EXACT,
            DAMPING),
        new CurvatureRecipe(
            "kfac",
            "Kronecker-factored Fisher information of each layer (Martens and Grosse 2015)",
            parts ->
                new KroneckerFactoredFisher(
                    parts.policy(), parts.settings(KroneckerSettings.class), model(parts)),
            new KroneckerSettings(0.95, 5),
            EXACT,
            DAMPING));
  }

  private static FisherModel model(Parts parts) {
    return new FisherModel(
        parts.settings(FisherSettings.class).fisher(),
        parts.settings(DampingSettings.class),
        parts.streams().stream("fisher"),
        parts.workers());
  }
}
