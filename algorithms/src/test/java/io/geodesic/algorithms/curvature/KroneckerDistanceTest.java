package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.distribution.ActionDistribution;
import io.geodesic.policies.distribution.Categorical;
import io.geodesic.policies.distribution.DiagonalGaussian;
import io.geodesic.policies.network.Activation;
import io.geodesic.policies.network.Mlp;
import io.geodesic.policies.policy.Policy;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.linear.RealMatrix;

/** How near K-FAC and EKFAC are to a layer's exact block, for any network and batch. */
class KroneckerDistanceTest {

  /**
   * Both are matrices that are diagonal in the same basis, and EKFAC's diagonal is the exact one.
   */
  @Property(tries = 60)
  void ekfacIsAtLeastAsNearAsKfac(
      @ForAll @Size(max = 2) List<@IntRange(min = 1, max = 4) Integer> hidden,
      @ForAll @IntRange(min = 1, max = 3) int inputs,
      @ForAll @IntRange(min = 1, max = 4) int actions,
      @ForAll boolean discrete,
      @ForAll @IntRange(min = 1, max = 12) int rows) {
    ActionDistribution distribution =
        discrete ? new Categorical(actions + 1) : new DiagonalGaussian(actions, -0.3);
    Mlp network = new Mlp(inputs, hidden, distribution.networkOutputs(), Activation.TANH, 1);
    PolicyCase row = new PolicyCase("random", network, distribution);
    int seed = 97 * rows + 13 * inputs + actions + hidden.hashCode();
    Policy policy = row.policy(seed);
    Batch batch = row.batch(policy, seed + 1, rows);
    RealMatrix exact = DenseFisher.of(policy, batch);
    RealMatrix ekfac = ekfac(policy, batch);
    for (int l = 0; l < LayerMatrices.layers(policy); l++) {
      RealMatrix block = LayerMatrices.block(exact, policy, l);
      RealMatrix corrected = LayerMatrices.block(ekfac, policy, l);
      RealMatrix kfac = PlainKronecker.of(policy, batch, l).block();
      double error = block.subtract(corrected).getFrobeniusNorm();
      double kfacError = block.subtract(kfac).getFrobeniusNorm();
      double rounding = 1e-8 * (1 + block.getFrobeniusNorm());
      assertTrue(error <= kfacError + rounding, error + " > " + kfacError);
      assertEquals(block.getTrace(), corrected.getTrace(), rounding);
    }
  }

  private static RealMatrix ekfac(Policy policy, Batch batch) {
    double damping = 1e-3;
    FisherModel model = FisherModel.exact(damping, Workers.inline());
    Curvature curvature =
        new EigenvalueCorrectedKroneckerFactors(policy, new KroneckerSettings(0, 1), model)
            .at(policy, batch);
    return DenseFisher.damped(LayerMatrices.damped(curvature, policy.parameterCount()), -damping);
  }
}
