package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.curvature.BlockDiagonalFisher;
import io.geodesic.algorithms.curvature.CgSettings;
import io.geodesic.algorithms.curvature.ConjugateGradientFisher;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.DiagonalFisher;
import io.geodesic.algorithms.curvature.EigenvalueCorrectedKroneckerFactors;
import io.geodesic.algorithms.curvature.ExactFisher;
import io.geodesic.algorithms.curvature.FisherModel;
import io.geodesic.algorithms.curvature.Identity;
import io.geodesic.algorithms.curvature.KroneckerFactoredFisher;
import io.geodesic.algorithms.curvature.KroneckerSettings;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.policy.Policy;
import java.util.List;

/** Every curvature, with a damping of the test's choice and a memory of this batch only. */
public enum CurvatureCase {
  IDENTITY {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      return new Identity();
    }
  },
  DIAGONAL {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      return new DiagonalFisher(model(damping));
    }
  },
  EXACT {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      return new ExactFisher(model(damping));
    }
  },
  BLOCK {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      return new BlockDiagonalFisher(model(damping));
    }
  },
  CG {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      return new ConjugateGradientFisher(new CgSettings(500, 1e-13), model(damping));
    }
  },
  KFAC {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      KroneckerSettings settings = new KroneckerSettings(0, 1);
      return new KroneckerFactoredFisher(policy, settings, model(damping));
    }
  },
  EKFAC {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      KroneckerSettings settings = new KroneckerSettings(0, 1);
      return new EigenvalueCorrectedKroneckerFactors(policy, settings, model(damping));
    }
  };

  public abstract CurvatureStrategy create(Policy policy, double damping);

  private static FisherModel model(double damping) {
    return FisherModel.exact(damping, Workers.inline());
  }

  /** Those that estimate the dense matrix itself. */
  public static List<CurvatureCase> dense() {
    return List.of(EXACT, CG);
  }
}
