package io.geodesic.algorithms.algorithm;

import io.geodesic.algorithms.curvature.BlockDiagonalFisher;
import io.geodesic.algorithms.curvature.CgSettings;
import io.geodesic.algorithms.curvature.ConjugateGradientFisher;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.DampingSettings;
import io.geodesic.algorithms.curvature.DiagonalFisher;
import io.geodesic.algorithms.curvature.EigenvalueCorrectedKroneckerFactors;
import io.geodesic.algorithms.curvature.ExactFisher;
import io.geodesic.algorithms.curvature.ExactQuadratic;
import io.geodesic.algorithms.curvature.FisherKind;
import io.geodesic.algorithms.curvature.FisherModel;
import io.geodesic.algorithms.curvature.FisherSettings;
import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.curvature.KroneckerFactoredFisher;
import io.geodesic.algorithms.curvature.KroneckerSettings;
import io.geodesic.algorithms.curvature.Preconditioner;
import io.geodesic.algorithms.curvature.PreconditionerSettings;
import io.geodesic.algorithms.curvature.QuadraticSettings;
import java.util.List;

/** The curvatures that come with the library. */
final class BuiltInCurvatures {

  private static final FisherSettings EXACT = new FisherSettings(FisherKind.EXACT);
  private static final DampingSettings DAMPING = DampingSettings.constant(0.01);

  private static final QuadraticSettings OWN_QUADRATIC = new QuadraticSettings(false);

  private BuiltInCurvatures() {}

  static List<CurvatureRecipe> all() {
    return List.of(
        new CurvatureRecipe(
            "identity", "none: steps follow the plain gradient", parts -> new Identity()),
        new CurvatureRecipe(
            "diagonal",
            "exact diagonal of the Fisher information",
            parts -> scaled(new DiagonalFisher(model(parts)), parts),
            EXACT,
            DAMPING,
            OWN_QUADRATIC),
        new CurvatureRecipe(
            "exact",
            "dense Fisher information, solved by Cholesky in the smaller of parameter and sample space",
            parts -> new ExactFisher(model(parts)),
            EXACT,
            DAMPING),
        new CurvatureRecipe(
            "block",
            "dense Fisher information of each layer, solved as that of all",
            parts -> scaled(new BlockDiagonalFisher(model(parts)), parts),
            EXACT,
            DAMPING,
            OWN_QUADRATIC),
        new CurvatureRecipe(
            "cg",
            "matrix-free Fisher information, solved by conjugate gradients (Schulman et al. 2015)",
            BuiltInCurvatures::conjugateGradients,
            new CgSettings(10, 1e-10),
            new PreconditionerSettings(Preconditioner.NONE),
            new KroneckerSettings(0.95, 5),
            EXACT,
            DAMPING),
        new CurvatureRecipe(
            "kfac",
            "Kronecker-factored Fisher information of each layer (Martens and Grosse 2015)",
            parts ->
                scaled(
                    new KroneckerFactoredFisher(
                        parts.policy(), parts.settings(KroneckerSettings.class), model(parts)),
                    parts),
            new KroneckerSettings(0.95, 5),
            EXACT,
            DAMPING,
            OWN_QUADRATIC),
        new CurvatureRecipe(
            "ekfac",
            "diagonal of each layer's Fisher information in the eigenbasis of its Kronecker factors (George et al. 2018)",
            parts ->
                scaled(
                    new EigenvalueCorrectedKroneckerFactors(
                        parts.policy(), parts.settings(KroneckerSettings.class), model(parts)),
                    parts),
            new KroneckerSettings(0.95, 5),
            EXACT,
            DAMPING,
            OWN_QUADRATIC));
  }

  private static CurvatureStrategy scaled(CurvatureStrategy strategy, Parts parts) {
    return parts.settings(QuadraticSettings.class).exactQuadratic()
        ? new ExactQuadratic(strategy, parts.workers())
        : strategy;
  }

  private static CurvatureStrategy conjugateGradients(Parts parts) {
    FisherModel model = model(parts);
    CurvatureStrategy preconditioner =
        parts
            .settings(PreconditionerSettings.class)
            .preconditioner()
            .create(parts.policy(), parts.settings(KroneckerSettings.class), model);
    return new ConjugateGradientFisher(parts.settings(CgSettings.class), model, preconditioner);
  }

  private static FisherModel model(Parts parts) {
    return new FisherModel(
        parts.settings(FisherSettings.class).fisher(),
        parts.settings(DampingSettings.class),
        parts.streams().stream("fisher"),
        parts.workers());
  }
}
