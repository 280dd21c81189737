package io.geodesic.algorithms.testing;

import io.geodesic.algorithms.curvature.CgSettings;
import io.geodesic.algorithms.curvature.ConjugateGradientFisher;
import io.geodesic.algorithms.curvature.CurvatureStrategy;
import io.geodesic.algorithms.curvature.DampingSettings;
import io.geodesic.algorithms.curvature.DiagonalFisher;
import io.geodesic.algorithms.curvature.ExactFisher;
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
      return new DiagonalFisher(new DampingSettings(damping), Workers.inline());
    }
  },
  EXACT {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      return new ExactFisher(new DampingSettings(damping), Workers.inline());
    }
  },
  CG {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      return new ConjugateGradientFisher(new CgSettings(500, 1e-13, damping), Workers.inline());
    }
  },
  KFAC {
    @Override
    public CurvatureStrategy create(Policy policy, double damping) {
      KroneckerSettings settings = new KroneckerSettings(damping, 0, 1);
      return new KroneckerFactoredFisher(policy, settings, Workers.inline());
    }
  };

  public abstract CurvatureStrategy create(Policy policy, double damping);

  /** Those that estimate the dense matrix itself. */
  public static List<CurvatureCase> dense() {
    return List.of(EXACT, CG);
  }
}
