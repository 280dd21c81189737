package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.commons.random.RandomStream;
import io.geodesic.commons.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

/** Draws of actions, with fixed seeds. */
class SamplingTest {

  private static final int DRAWS = 20_000;

  @ForEachDistribution
  void drawsComeFromTheDistribution(DistributionCase row) {
    for (int seed = 0; seed < 3; seed++) {
      double[][] parameters = row.parameters(seed);
      List<double[]> actions = draw(row, parameters, seed);
      double pValue = row.reference().pValue(parameters, actions);
      assertTrue(pValue > 1e-3, () -> "p-value " + pValue);
    }
  }

  /** The test above is worth something: it rejects the neighbour of the distribution. */
  @ForEachDistribution
  void drawsDoNotComeFromAnotherDistribution(DistributionCase row) {
    double[][] parameters = row.parameters(0);
    List<double[]> actions = draw(row, parameters, 0);
    for (double[] part : parameters) {
      part[0] += 0.1;
    }
    assertTrue(row.reference().pValue(parameters, actions) < 1e-4);
  }

  /** Within 5 standard errors of the closed forms. */
  @ForEachDistribution
  void averagesOverDrawsApproachEntropyAndKl(DistributionCase row) {
    double[][] old = row.parameters(1);
    double[][] current = row.parameters(2);
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    SummaryStatistics surprise = new SummaryStatistics();
    SummaryStatistics logRatio = new SummaryStatistics();
    for (double[] action : draw(row, old, 3)) {
      double logProbability = row.reference().logProbability(old, action);
      surprise.addValue(-logProbability);
      logRatio.addValue(logProbability - row.reference().logProbability(current, action));
    }
    assertMean(recorded.entropy(old), surprise);
    assertMean(recorded.kl(old, current), logRatio);
  }

  @ForEachDistribution
  void rowDependsOnItsOwnStreamAndParametersOnly(DistributionCase row) {
    int rows = 4;
    for (int seed = 0; seed < 10; seed++) {
      double[][] parameters = row.parameters(DistributionCase.random(seed), rows);
      double[] together = new double[rows * row.distribution().actionColumns()];
      row.distribution()
          .sample(DistributionCase.copy(parameters), rows, streams(seed, rows), together);
      double[] alone = new double[together.length];
      for (int i = 0; i < rows; i++) {
        double[] action = new double[row.distribution().actionColumns()];
        RandomStream[] own = {streams(seed, rows)[i]};
        row.distribution().sample(row.example(parameters, i), 1, own, action);
        System.arraycopy(action, 0, alone, i * action.length, action.length);
      }
      assertArrayEquals(alone, together);
    }
  }

  /** None of 200 draws is an action that should not be seen in a lifetime. */
  @ForEachDistribution
  void drawsAtExtremeParametersAreProbable(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (double[][] parameters : row.extremes()) {
      double[] action = new double[row.distribution().actionColumns()];
      RandomStream[] random = streams(0, 1);
      for (int i = 0; i < 200; i++) {
        row.distribution().sample(DistributionCase.copy(parameters), 1, random, action);
        double belowMode =
            recorded.logProbability(parameters, row.reference().mode(parameters))
                - recorded.logProbability(parameters, action);
        assertTrue(belowMode < 40, () -> Arrays.toString(action));
      }
    }
  }

  /** Every uniform number, the largest below 1 included, finds an action that can happen. */
  @Test
  void actionOfProbabilityZeroIsNeverDrawn() {
    RandomStream random = DistributionCase.random(8);
    double[] extremes = {0, Double.MIN_VALUE, 0x1p-53, 0.5, 1 - 0x1p-53};
    for (int trial = 0; trial < 20_000; trial++) {
      double[] probabilities = new double[9];
      for (int j = 1; j < probabilities.length - 1; j++) {
        probabilities[j] = random.nextInt(4) == 0 ? 0 : random.nextDouble();
      }
      probabilities[1 + random.nextInt(7)] = 1;
      for (double uniform : extremes) {
        int action = Categorical.drawn(probabilities, 0, probabilities.length, uniform);
        assertFalse(probabilities[action] == 0, () -> Arrays.toString(probabilities));
      }
    }
  }

  @Test
  void drawnActionsAreTheQuantilesOfTheUniformNumber() {
    double[] p = {9, 1, 2, 5, 9};
    double[] uniforms = {0, 0.12, 0.13, 0.37, 0.38, 0.99};
    int[] expected = {0, 0, 1, 1, 2, 2};
    for (int i = 0; i < uniforms.length; i++) {
      assertEquals(expected[i], Categorical.drawn(p, 1, 3, uniforms[i]));
    }
  }

  private static List<double[]> draw(DistributionCase row, double[][] parameters, int seed) {
    RandomStream[] random = streams(seed, 1);
    List<double[]> actions = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      double[] action = new double[row.distribution().actionColumns()];
      row.distribution().sample(DistributionCase.copy(parameters), 1, random, action);
      actions.add(action);
    }
    return actions;
  }

  private static RandomStream[] streams(int seed, int rows) {
    RandomStreams root = new RandomStreams(seed);
    RandomStream[] streams = new RandomStream[rows];
    Arrays.setAll(streams, i -> root.stream("actions", i));
    return streams;
  }

  private static void assertMean(double expected, SummaryStatistics sample) {
    assertEquals(expected, sample.getMean(), 5 * standardError(sample) + 1e-12);
  }

  private static double standardError(SummaryStatistics sample) {
    return sample.getStandardDeviation() / Math.sqrt((double) sample.getN());
  }
}
