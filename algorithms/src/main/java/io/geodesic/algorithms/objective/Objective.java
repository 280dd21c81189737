package io.geodesic.algorithms.objective;

import static io.geodesic.autodiff.primitive.Arithmetic.add;
import static io.geodesic.autodiff.primitive.Arithmetic.multiply;
import static io.geodesic.autodiff.primitive.Arithmetic.scale;
import static io.geodesic.autodiff.primitive.Arithmetic.shift;
import static io.geodesic.autodiff.primitive.Arithmetic.subtract;
import static io.geodesic.autodiff.primitive.Elementary.exp;
import static io.geodesic.autodiff.primitive.Selection.greater;
import static io.geodesic.autodiff.primitive.Selection.max;
import static io.geodesic.autodiff.primitive.Selection.min;

import io.geodesic.autodiff.tape.Var;

/** The formula that is averaged over a batch and maximised. */
public enum Objective {
  /** log π(a|s)·Â, whose gradient is the policy gradient (Williams 1992). */
  SCORE_FUNCTION {
    @Override
    public Var perExample(Terms t) {
      return multiply(t.logProbability(), t.advantage());
    }
  },

  /** ρÂ with ρ = π(a|s)/π_old(a|s) (Schulman et al. 2015, equation 14). */
  LIKELIHOOD_RATIO {
    @Override
    public Var perExample(Terms t) {
      return multiply(ratio(t), t.advantage());
    }
  },

  /**
   * min(ρÂ, clip(ρ, 1−ε, 1+ε)Â), coefficient ε (Schulman et al. 2017, equation 7). Only the bound
   * on the side of Â's sign ever counts, so that it equals min(ρÂ, Â + ε|Â|).
   */
  CLIPPED_SURROGATE {
    @Override
    public Var perExample(Terms t) {
      Var magnitude = max(t.advantage(), scale(t.advantage(), -1));
      Var bound = add(t.advantage(), multiply(magnitude, t.coefficient()));
      return min(multiply(ratio(t), t.advantage()), bound);
    }

    @Override
    public Var clipped(Terms t) {
      Var distance = shift(ratio(t), -1);
      return greater(max(distance, scale(distance, -1)), t.coefficient());
    }
  },

  /** ρÂ − β·KL, coefficient β (Schulman et al. 2017, equation 8). */
  KL_PENALIZED {
    @Override
    public Var perExample(Terms t) {
      return subtract(multiply(ratio(t), t.advantage()), multiply(t.kl(), t.coefficient()));
    }
  };

  /** Records the objective of each example, N×1. */
  public abstract Var perExample(Terms terms);

  /**
   * Records 1 for each example whose ratio is clipped and 0 for others; null where nothing is ever
   * clipped.
   */
  public Var clipped(Terms terms) {
    return null;
  }

  private static Var ratio(Terms t) {
    return exp(subtract(t.logProbability(), t.oldLogProbability()));
  }
}
