package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Log-probability, entropy and mode. */
class DensityTest {

  private static final int SEEDS = 5;

  @ForEachDistribution
  void logProbabilityEqualsClosedForm(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (int seed = 0; seed < SEEDS; seed++) {
      double[][] parameters = row.parameters(seed);
      for (double[] action : row.reference().support(parameters).actions()) {
        double expected = row.reference().logProbability(parameters, action);
        double actual = recorded.logProbability(parameters, action);
        double tolerance = row.reference().tolerance();
        assertEquals(expected, actual, tolerance * (1 + Math.abs(expected)));
      }
    }
  }

  @ForEachDistribution
  void eachExampleOfABatchHasItsOwnLogProbability(DistributionCase row) {
    int rows = 7;
    double[][] parameters = row.parameters(DistributionCase.random(1), rows);
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    int columns = row.distribution().actionColumns();
    double[] actions = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      Quadrature support = row.reference().support(row.example(parameters, i));
      double[] action = support.actions().get(i * 31 % support.size());
      System.arraycopy(action, 0, actions, i * columns, columns);
    }
    double[] batch =
        new Inputs()
            .put(recorded.current, parameters)
            .put(recorded.actions, actions)
            .evaluate(row.distribution().logProbability(recorded.current, recorded.actions), rows);
    for (int i = 0; i < rows; i++) {
      double[] action = Arrays.copyOfRange(actions, i * columns, (i + 1) * columns);
      assertEquals(recorded.logProbability(row.example(parameters, i), action), batch[i]);
    }
  }

  @ForEachDistribution
  void probabilitiesSumToOne(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (int seed = 0; seed < SEEDS; seed++) {
      double[][] parameters = row.parameters(seed);
      Quadrature support = row.reference().support(parameters);
      double[] logs = recorded.logProbabilities(parameters, support);
      double total = 0;
      for (int i = 0; i < logs.length; i++) {
        total += support.weights()[i] * StrictMath.exp(logs[i]);
      }
      assertEquals(1, total, 1e-12);
    }
  }

  @ForEachDistribution
  void entropyEqualsClosedFormAndMinusTheExpectedLogProbability(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (int seed = 0; seed < SEEDS; seed++) {
      double[][] parameters = row.parameters(seed);
      Quadrature support = row.reference().support(parameters);
      double[] logs = recorded.logProbabilities(parameters, support);
      double expectation = 0;
      for (int i = 0; i < logs.length; i++) {
        expectation -= support.weights()[i] * StrictMath.exp(logs[i]) * logs[i];
      }
      double entropy = recorded.entropy(parameters);
      assertEquals(row.reference().entropy(parameters), entropy, 1e-13);
      assertEquals(expectation, entropy, 1e-11);
    }
  }

  @ForEachDistribution
  void modeIsTheMostProbableAction(DistributionCase row) {
    int rows = 4;
    double[][] parameters = row.parameters(DistributionCase.random(2), rows);
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    int columns = row.distribution().actionColumns();
    double[] modes = new double[rows * columns];
    row.distribution().mode(parameters, rows, modes);
    for (int i = 0; i < rows; i++) {
      double[][] example = row.example(parameters, i);
      double[] mode = Arrays.copyOfRange(modes, i * columns, (i + 1) * columns);
      assertArrayEquals(row.reference().mode(example), mode, 1e-15);
      if (!row.reference().modeIsTheMostProbable()) {
        continue;
      }
      double top = recorded.logProbability(example, mode);
      for (double other : recorded.logProbabilities(example, row.reference().support(example))) {
        assertTrue(other <= top, () -> "mode has " + top + ", another action " + other);
      }
    }
  }

  @Test
  void equalLogitsHaveTheFirstActionAsMode() {
    double[] mode = new double[1];
    new Categorical(3).mode(new double[][] {{1, 2, 2}}, 1, mode);
    assertArrayEquals(new double[] {1}, mode);
  }
}
