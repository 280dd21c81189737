package io.geodesic.algorithms.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.geodesic.algorithms.rollout.Batch;
import io.geodesic.algorithms.testing.DenseFisher;
import io.geodesic.algorithms.testing.ForEachPolicy;
import io.geodesic.algorithms.testing.PolicyCase;
import io.geodesic.policies.policy.Policy;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

final class FisherFactorTest {

  private static final double TOLERANCE = 1e-8; // the twin's Jacobian is by differences

  @ForEachPolicy
  void productsEqualTheDenseFisher(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 7);
    RealMatrix dense = DenseFisher.of(policy, batch);
    FisherFactor factor = FisherFactor.of(policy, batch);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] product = new double[v.length];
    factor.multiply(v, product);
    assertArrayEquals(dense.operate(v), product, TOLERANCE);
    assertEquals(DenseFisher.quadratic(dense, v), factor.quadratic(v), TOLERANCE);
  }

  @ForEachPolicy
  void subsetIsTheFisherOfThoseStates(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 7);
    int inputs = row.network().inputs();
    int[] states = {1, 4, 5};
    double[] observations = new double[states.length * inputs];
    for (int i = 0; i < states.length; i++) {
      System.arraycopy(batch.observations(), states[i] * inputs, observations, i * inputs, inputs);
    }
    Batch few = new Batch(3, observations, batch.actions(), batch.advantages(), null, null, 0);
    RealMatrix dense = DenseFisher.of(policy, few);
    double[] v = PolicyCase.normal(3, policy.parameterCount(), 1);
    double[] product = new double[v.length];
    FisherFactor.of(policy, batch).subset(states).multiply(v, product);
    assertArrayEquals(dense.operate(v), product, TOLERANCE);
  }

  @ForEachPolicy
  void blockEnergiesAreThoseOfTheDenseBlocks(PolicyCase row) {
    Policy policy = row.policy(1);
    Batch batch = row.batch(policy, 2, 7);
    RealMatrix dense = DenseFisher.of(policy, batch);
    List<ParameterBlock> blocks = ParameterBlock.of(policy);
    BlockEnergy energy = BlockEnergy.of(FisherFactor.of(policy, batch), blocks);
    double diagonal = 0;
    for (int i = 0; i < blocks.size(); i++) {
      for (int j = 0; j < blocks.size(); j++) {
        ParameterBlock a = blocks.get(i);
        ParameterBlock b = blocks.get(j);
        double norm =
            dense.getSubMatrix(a.from(), a.to() - 1, b.from(), b.to() - 1).getFrobeniusNorm();
        assertEquals(norm * norm, energy.squaredNorm(i, j), TOLERANCE);
        diagonal += i == j ? norm * norm : 0;
      }
    }
    double total = dense.getFrobeniusNorm() * dense.getFrobeniusNorm();
    assertEquals(total, energy.total(), TOLERANCE);
    assertEquals(1 - diagonal / total, energy.offDiagonalShare(), TOLERANCE);
  }

  @ForEachPolicy
  void blocksCoverAllParametersOnce(PolicyCase row) {
    Policy policy = row.policy(1);
    int at = 0;
    for (ParameterBlock block : ParameterBlock.of(policy)) {
      assertEquals(at, block.from());
      at = block.to();
    }
    assertEquals(policy.parameterCount(), at);
  }

  @ForEachPolicy
  void theGramMatrixHasTheTraceOfTheFisher(PolicyCase row) {
    Policy policy = row.policy(1);
    FisherFactor factor = FisherFactor.of(policy, row.batch(policy, 2, 7));
    double[] gram = factor.gram();
    double[] dense = factor.dense();
    int r = factor.rowCount();
    int p = factor.width();
    double inSamples = 0;
    for (int i = 0; i < r; i++) {
      inSamples += gram[i * r + i];
    }
    double inParameters = 0;
    for (int i = 0; i < p; i++) {
      inParameters += dense[i * p + i];
    }
    assertEquals(inParameters, inSamples, 1e-12 * Math.abs(inParameters));
    assertEquals(gram.length, Arrays.stream(gram).filter(Double::isFinite).count());
  }
}
