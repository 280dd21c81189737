package io.geodesic.algorithms.curvature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.commons.linalg.NotPositiveDefiniteException;
import io.geodesic.commons.parallel.Workers;
import io.geodesic.policies.checkpoint.State;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** EKFAC against eigenbases and diagonals of dense matrices, and where it is exact. */
class EigenvalueCorrectedKroneckerFactorsTest {

  private static final double DAMPING = 0.09;

  /** s is the exact diagonal of UᵀFU, and the damped block U(s + λ)Uᵀ. */
  @ForEachPolicy
  void blocksHaveTheDiagonalOfTheDenseMatrixInTheirBasis(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    Curvature curvature = ekfac(policy, DAMPING, 0, 1).at(policy, batch);
    RealMatrix dense = DenseFisher.of(policy, batch);
    for (int l = 0; l < LayerMatrices.layers(policy); l++) {
      RealMatrix block = LayerMatrices.block(dense, policy, l);
      PlainEigenBlock plain = PlainEigenBlock.of(PlainKronecker.of(policy, batch, l), block);
      assertBlock(plain.block(DAMPING), curvature, policy, l);
    }
    assertEquals(DAMPING, curvature.damping());
  }

  @ForEachPolicy
  void quadraticIsUndampedAndSolveUndoesMultiply(PolicyCase row) {
    Policy policy = row.policy(1);
    Curvature curvature = ekfac(policy, DAMPING, 0, 1).at(policy, row.batch(policy, 2, 9));
    int size = policy.parameterCount();
    RealMatrix damped = LayerMatrices.damped(curvature, size);
    RealMatrix undamped = DenseFisher.damped(damped, -DAMPING);
    double[] v = PolicyCase.normal(3, size, 1);
    assertEquals(DenseFisher.quadratic(undamped, v), curvature.quadratic(v), 1e-11);
    RealMatrix product = damped.multiply(LayerMatrices.inverse(curvature, size));
    assertClose(MatrixUtils.createRealIdentityMatrix(size), product, 1e-11);
  }

  /** With one example the gradients have one Kronecker factor. */
  @ForEachPolicy
  void blocksOfOneExampleAreThoseOfTheDenseMatrix(PolicyCase row) {
    Policy policy = row.policy(1);
    assertDense(policy, row.batch(policy, 2, 1));
  }

  @Test
  void blockOfALinearGaussianPolicyIsTheDenseMatrix() {
    PolicyCase row = PolicyCase.LINEAR_GAUSSIAN;
    Policy policy = row.policy(1);
    assertDense(policy, row.batch(policy, 2, 20));
  }

  @ForEachPolicy
  void blocksOverEqualStatesAreThoseOfTheDenseMatrix(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 5);
    int size = row.network().inputs();
    for (int i = 1; i < 5; i++) {
      System.arraycopy(batch.observations(), 0, batch.observations(), i * size, size);
    }
    assertDense(policy, batch);
  }

  /** Bases are those of the first and third average; at the third, the moments are turned. */
  @ForEachPolicy
  void momentsAreAveragedAndCarriedOverToNewBases(PolicyCase row) {
    double decay = 0.7;
    Policy policy = row.policy(1);
    EigenvalueCorrectedKroneckerFactors strategy = ekfac(policy, DAMPING, decay, 2);
    int layers = LayerMatrices.layers(policy);
    PlainKronecker[] factors = new PlainKronecker[layers];
    PlainEigenBlock[] sums = new PlainEigenBlock[layers];
    for (int k = 0; k < 4; k++) {
      Batch batch = row.batch(policy, 10 * k + 2, 9);
      Curvature curvature = strategy.at(policy, batch);
      RealMatrix dense = DenseFisher.of(policy, batch);
      double weight = 1 - StrictMath.pow(decay, k + 1);
      for (int l = 0; l < layers; l++) {
        PlainKronecker now = PlainKronecker.of(policy, batch, l);
        RealMatrix block = LayerMatrices.block(dense, policy, l);
        factors[l] = k == 0 ? now.mix(1 - decay, now, 0) : factors[l].mix(decay, now, 1 - decay);
        if (k == 0) {
          sums[l] = PlainEigenBlock.of(factors[l], block).mix(0, block, 1 - decay);
        } else {
          sums[l] = k == 2 ? sums[l].in(factors[l]) : sums[l];
          sums[l] = sums[l].mix(decay, block, 1 - decay);
        }
        RealMatrix expected = sums[l].block(0).scalarMultiply(1 / weight);
        assertBlock(DenseFisher.damped(expected, DAMPING), curvature, policy, l);
      }
    }
  }

  @ForEachPolicy
  void withoutDecayOnlyTheLastBatchCounts(PolicyCase row) {
    Policy policy = row.policy(1);
    EigenvalueCorrectedKroneckerFactors strategy = ekfac(policy, DAMPING, 0, 1);
    strategy.at(policy, row.batch(policy, 2, 9));
    Batch last = row.batch(policy, 5, 7);
    int size = policy.parameterCount();
    RealMatrix fresh = LayerMatrices.inverse(ekfac(policy, DAMPING, 0, 1).at(policy, last), size);
    assertEquals(fresh, LayerMatrices.inverse(strategy.at(policy, last), size));
  }

  @ForEachPolicy
  void relativeDampingIsAShareOfTheMeanOfTheLayersDiagonal(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 9);
    DampingSettings relative =
        new DampingSettings(0.5, DampingScale.RELATIVE, DampingAdaptation.NONE, 0.8);
    FisherModel model =
        new FisherModel(FisherKind.EXACT, relative, PolicyCase.random(1), Workers.inline());
    KroneckerSettings settings = new KroneckerSettings(0, 1);
    Curvature curvature =
        new EigenvalueCorrectedKroneckerFactors(policy, settings, model).at(policy, batch);
    RealMatrix dense = DenseFisher.of(policy, batch);
    int network = row.network().parameterCount();
    double mean = dense.getSubMatrix(0, network - 1, 0, network - 1).getTrace() / network;
    assertEquals(0.5 * mean, curvature.damping(), 1e-9 * mean);
  }

  @ForEachPolicy
  void loadedStatisticsContinueWithTheSameBits(PolicyCase row) {
    Policy policy = row.policy(1);
    EigenvalueCorrectedKroneckerFactors saved = ekfac(policy, DAMPING, 0.9, 2);
    for (int k = 0; k < 4; k++) {
      saved.at(policy, row.batch(policy, k, 6));
    }
    State state = new State();
    saved.save(state);
    EigenvalueCorrectedKroneckerFactors loaded = ekfac(policy, DAMPING, 0.9, 2);
    loaded.load(state);
    int size = policy.parameterCount();
    for (int k = 4; k < 7; k++) {
      Batch batch = row.batch(policy, k, 6);
      RealMatrix expected = LayerMatrices.inverse(saved.at(policy, batch), size);
      assertEquals(expected, LayerMatrices.inverse(loaded.at(policy, batch), size));
    }
  }

  @ForEachPolicy
  void statisticsOfAnotherPolicyAreRefused(PolicyCase row) {
    EigenvalueCorrectedKroneckerFactors strategy = ekfac(row.policy(1), DAMPING, 0.9, 1);
    Policy other = row.policy(1);
    Batch batch = row.batch(other, 2, 3);
    assertThrows(IllegalArgumentException.class, () -> strategy.at(other, batch));
  }

  /** A layer has more parameters than the batch has gradients. */
  @ForEachPolicy
  void singularBlocksWithoutDampingAreNamed(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 1);
    assertThrows(
        NotPositiveDefiniteException.class, () -> ekfac(policy, 0, 0, 1).at(policy, batch));
  }

  @ForEachPolicy
  void batchThatIsNotFiniteLeavesNoTrace(PolicyCase row) {
    Policy policy = row.policy(1);
    int size = policy.parameterCount();
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e200}) {
      EigenvalueCorrectedKroneckerFactors clean = ekfac(policy, DAMPING, 0.9, 1);
      EigenvalueCorrectedKroneckerFactors strategy = ekfac(policy, DAMPING, 0.9, 1);
      clean.at(policy, row.batch(policy, 2, 6));
      strategy.at(policy, row.batch(policy, 2, 6));
      Batch bad = row.batch(policy, 3, 6);
      bad.observations()[5] = wrong;
      assertThrows(NotPositiveDefiniteException.class, () -> strategy.at(policy, bad));
      Batch next = row.batch(policy, 4, 6);
      RealMatrix expected = LayerMatrices.inverse(clean.at(policy, next), size);
      assertEquals(expected, LayerMatrices.inverse(strategy.at(policy, next), size));
      assertTrue(Arrays.stream(expected.getRow(0)).allMatch(Double::isFinite));
    }
  }

  private static EigenvalueCorrectedKroneckerFactors ekfac(
      Policy policy, double damping, double decay, int interval) {
    return new EigenvalueCorrectedKroneckerFactors(
        policy,
        new KroneckerSettings(decay, interval),
        FisherModel.exact(damping, Workers.inline()));
  }

  private static void assertDense(Policy policy, Batch batch) {
    Curvature curvature = ekfac(policy, DAMPING, 0, 1).at(policy, batch);
    RealMatrix dense = DenseFisher.damped(DenseFisher.of(policy, batch), DAMPING);
    for (int l = 0; l < LayerMatrices.layers(policy); l++) {
      assertBlock(LayerMatrices.block(dense, policy, l), curvature, policy, l);
    }
  }

  private static void assertBlock(
      RealMatrix expected, Curvature curvature, Policy policy, int layer) {
    RealMatrix all = LayerMatrices.damped(curvature, policy.parameterCount());
    assertClose(expected, LayerMatrices.block(all, policy, layer), 1e-9);
  }

  private static void assertClose(RealMatrix expected, RealMatrix actual, double tolerance) {
    for (int i = 0; i < expected.getRowDimension(); i++) {
      assertArrayEquals(expected.getRow(i), actual.getRow(i), tolerance);
    }
  }
}
