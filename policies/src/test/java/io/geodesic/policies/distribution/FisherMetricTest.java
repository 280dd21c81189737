package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.geodesic.autodiff.derivative.Jvp;
import io.geodesic.autodiff.derivative.Vjp;
import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.testing.Inputs;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** The Fisher metric in the distribution's parameters, against its definitions. */
class FisherMetricTest {

  private static final int SEEDS = 5;

  @ForEachDistribution
  void metricEqualsTheHessianOfKlAtEqualParameters(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    for (int seed = 0; seed < SEEDS; seed++) {
      double[][] parameters = row.parameters(seed);
      assertClose(recorded.klHessian(parameters), recorded.metric(parameters), 1e-13);
    }
  }

  @ForEachDistribution
  void metricEqualsTheExpectedOuterProductOfScores(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    int size = row.parameterCount();
    for (int seed = 0; seed < 2; seed++) {
      double[][] parameters = row.parameters(seed);
      Quadrature support = row.reference().support(parameters);
      RealMatrix expectation = new Array2DRowRealMatrix(size, size);
      for (int i = 0; i < support.size(); i++) {
        double[] action = support.actions().get(i);
        double density = StrictMath.exp(row.reference().logProbability(parameters, action));
        RealVector score = MatrixUtils.createRealVector(recorded.score(parameters, action));
        double probability = support.weights()[i] * density;
        expectation = expectation.add(score.outerProduct(score).scalarMultiply(probability));
      }
      assertClose(expectation, recorded.metric(parameters), 1e-11);
    }
  }

  @ForEachDistribution
  void expectedScoreIsZero(DistributionCase row) {
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    double[][] parameters = row.parameters(0);
    Quadrature support = row.reference().support(parameters);
    double[] mean = new double[row.parameterCount()];
    for (int i = 0; i < support.size(); i++) {
      double[] action = support.actions().get(i);
      double density = StrictMath.exp(row.reference().logProbability(parameters, action));
      double[] score = recorded.score(parameters, action);
      for (int j = 0; j < mean.length; j++) {
        mean[j] += support.weights()[i] * density * score[j];
      }
    }
    assertArrayEquals(new double[mean.length], mean, 1e-12);
  }

  /** Each example's metric counts with its weight; shared parameters collect all of them. */
  @ForEachDistribution
  void weightedMetricOfABatchSumsTheExamples(DistributionCase row) {
    int rows = 4;
    RandomStream random = DistributionCase.random(6);
    List<Shape> shapes = row.distribution().parameterShapes();
    double[][] parameters = row.parameters(random, rows);
    double[][] tangents = Inputs.normal(random, shapes, rows);
    double[] weights = {0.5, 0, 2, 1.25};
    RecordedDistribution recorded = new RecordedDistribution(row.distribution());
    double[][] expected = Inputs.split(new double[total(shapes, rows)], shapes, rows);
    for (int i = 0; i < rows; i++) {
      double[] tangent = Inputs.concatenate(row.example(tangents, i));
      RealMatrix metric = recorded.metric(row.example(parameters, i));
      double[][] part = Inputs.split(metric.operate(tangent), shapes, 1);
      for (int k = 0; k < part.length; k++) {
        int from = shapes.get(k).batched() ? i * shapes.get(k).size() : 0;
        for (int j = 0; j < part[k].length; j++) {
          expected[k][from + j] += weights[i] * part[k][j];
        }
      }
    }
    double[][] actual = recorded.fisher(parameters, tangents, weights);
    for (int k = 0; k < expected.length; k++) {
      assertArrayEquals(expected[k], actual[k], 1e-13);
    }
  }

  /** At every state the same diagonal, and no cross terms with the network's output. */
  @ForEachDistribution
  void fisherOfFreeParametersIsTheirBlockOfTheMetric(DistributionCase row) {
    ActionDistribution distribution = row.distribution();
    int outputs = distribution.networkOutputs();
    Tape tape = new Tape();
    List<Shape> shapes = new ArrayList<>(List.of(Shape.batch(outputs)));
    shapes.addAll(distribution.freeParameterShapes());
    List<Var> own = Inputs.record(tape, "own", shapes);
    List<Var> tangent = Inputs.record(tape, "tangent", shapes);
    List<Var> parameters = distribution.parameters(own.get(0), own.subList(1, own.size()));
    Var one = tape.input("one", Shape.batch(1));
    List<Var> moved = Jvp.of(parameters, own, tangent);
    List<Var> product = Vjp.of(parameters, distribution.fisher(parameters, moved, one), own);
    int size = total(shapes, 1);
    double[] diagonal = new double[size + 1];
    distribution.fisherOfFreeParameters(diagonal, outputs);
    assertEquals(0, diagonal[size]);
    for (int seed = 0; seed < SEEDS; seed++) {
      double[][] at = Inputs.normal(DistributionCase.random(seed), shapes, 1);
      Inputs inputs = new Inputs().put(own, at).put(one, 1);
      for (int k = outputs; k < size; k++) {
        double[] expected = new double[size];
        expected[k] = diagonal[k];
        inputs.put(tangent, Inputs.split(Inputs.unit(size, k), shapes, 1));
        assertArrayEquals(expected, inputs.flat(product, 1), 1e-15);
      }
    }
  }

  @Test
  void sharedLogStdCountsTheSumOfTheWeights() {
    RecordedDistribution recorded = new RecordedDistribution(new DiagonalGaussian(2, 0));
    double[][] parameters = {{1, 2, 3, 4, 5, 6}, {0.3, -0.7}};
    double[][] tangents = {new double[6], {1, -3}};
    double[][] product = recorded.fisher(parameters, tangents, new double[] {0.25, 0.5, 1});
    assertArrayEquals(new double[6], product[0]);
    assertArrayEquals(new double[] {2 * 1.75, -6 * 1.75}, product[1], 1e-15);
  }

  @Test
  void categoricalMetricIsDiagonalMinusOuterProduct() {
    RecordedDistribution recorded = new RecordedDistribution(new Categorical(3));
    double log2 = StrictMath.log(2);
    RealMatrix metric = recorded.metric(new double[][] {{0, log2, 0}});
    double[][] expected = {
      {0.25 - 0.0625, -0.125, -0.0625}, {-0.125, 0.25, -0.125}, {-0.0625, -0.125, 0.1875}
    };
    assertClose(new Array2DRowRealMatrix(expected), metric, 1e-15);
  }

  private static int total(List<Shape> shapes, int rows) {
    return shapes.stream().mapToInt(shape -> Inputs.size(shape, rows)).sum();
  }

  private static void assertClose(RealMatrix expected, RealMatrix actual, double tolerance) {
    double error = expected.subtract(actual).getFrobeniusNorm();
    assertTrue(
        error <= tolerance * (1 + expected.getFrobeniusNorm()),
        () -> "expected " + expected + ", got " + actual);
    assertEquals(0, actual.subtract(actual.transpose()).getNorm(), tolerance);
  }
}
