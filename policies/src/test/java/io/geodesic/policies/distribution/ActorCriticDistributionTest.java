package io.geodesic.policies.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.geodesic.autodiff.tape.Shape;
import io.geodesic.autodiff.tape.Tape;
import io.geodesic.autodiff.tape.Var;
import io.geodesic.commons.random.RandomStream;
import io.geodesic.policies.testing.Inputs;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;

/** Actions with a value beside them: the probabilities of the former, the geometry of both. */
class ActorCriticDistributionTest {

  private static final double VALUE = 0.7;

  @ForEachDistribution
  void probabilitiesAreThoseOfTheActions(DistributionCase row) {
    ActorCriticDistribution joint = new ActorCriticDistribution(row.distribution());
    RecordedDistribution recorded = new RecordedDistribution(joint);
    RecordedDistribution alone = new RecordedDistribution(row.distribution());
    double[][] old = row.parameters(1);
    double[][] current = row.parameters(2);
    double[] action = row.reference().support(current).actions().get(1);
    assertEquals(
        alone.logProbability(current, action),
        recorded.logProbability(withValue(current, VALUE), action));
    assertEquals(alone.entropy(current), recorded.entropy(withValue(current, VALUE)));
    assertEquals(
        alone.kl(old, current), recorded.kl(withValue(old, VALUE), withValue(current, -3)));
  }

  @ForEachDistribution
  void actionsAreDrawnAndChosenAsWithoutTheValue(DistributionCase row) {
    int rows = 3;
    ActorCriticDistribution joint = new ActorCriticDistribution(row.distribution());
    double[][] parameters = row.parameters(DistributionCase.random(3), rows);
    int size = rows * joint.actionColumns();
    double[] expected = new double[size];
    double[] actual = new double[size];
    row.distribution().sample(DistributionCase.copy(parameters), rows, streams(rows), expected);
    joint.sample(
        withValue(DistributionCase.copy(parameters), 1, 2, 3), rows, streams(rows), actual);
    assertArrayEquals(expected, actual);
    row.distribution().mode(parameters, rows, expected);
    joint.mode(withValue(parameters, 1, 2, 3), rows, actual);
    assertArrayEquals(expected, actual);
  }

  /** The scores of (a, v), with v normal around V with unit variance, by quadrature over both. */
  @ForEachDistribution
  void metricIsTheExpectedOuterProductOfJointScores(DistributionCase row) {
    RecordedDistribution recorded =
        new RecordedDistribution(new ActorCriticDistribution(row.distribution()));
    double[][] parameters = row.parameters(0);
    int size = row.parameterCount() + 1;
    RealMatrix expectation = new Array2DRowRealMatrix(size, size);
    Quadrature support = row.reference().support(parameters);
    for (int i = 0; i < support.size(); i++) {
      double[] action = support.actions().get(i);
      double probability =
          support.weights()[i] * StrictMath.exp(row.reference().logProbability(parameters, action));
      double[] score = recorded.score(withValue(parameters, VALUE), action);
      assertEquals(0, score[size - 1], "the action does not depend on the value");
      for (int k = -20; k <= 20; k++) {
        double z = 0.5 * k;
        double density = StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        score[size - 1] = z;
        RealVector joint = MatrixUtils.createRealVector(score);
        expectation =
            expectation.add(joint.outerProduct(joint).scalarMultiply(0.5 * density * probability));
      }
    }
    RealMatrix metric = recorded.metric(withValue(parameters, VALUE));
    double error = expectation.subtract(metric).getFrobeniusNorm();
    assertEquals(0, error, 1e-10 * (1 + metric.getFrobeniusNorm()));
    assertEquals(1, metric.getEntry(size - 1, size - 1));
  }

  /** wᵢtᵢ in each value, beside what the actions have alone. */
  @ForEachDistribution
  void metricOfABatchWeighsTheValuesToo(DistributionCase row) {
    int rows = 4;
    RandomStream random = DistributionCase.random(6);
    double[][] parameters = row.parameters(random, rows);
    double[][] tangents = Inputs.normal(random, row.distribution().parameterShapes(), rows);
    double[] weights = {0.5, 0, 2, 1.25};
    double[] ofValue = {3, 5, -7, 0.5};
    double[][] actual =
        new RecordedDistribution(new ActorCriticDistribution(row.distribution()))
            .fisher(withValue(parameters, 1, 2, 3, 4), withValue(tangents, ofValue), weights);
    double[][] expected =
        new RecordedDistribution(row.distribution()).fisher(parameters, tangents, weights);
    for (int k = 0; k < expected.length; k++) {
      assertArrayEquals(expected[k], actual[k]);
    }
    assertArrayEquals(new double[] {1.5, 0, -14, 0.625}, actual[expected.length]);
  }

  /** In the network's output: SSᵀ = blockdiag(SSᵀ of the actions, 1). */
  @ForEachDistribution
  void rootIsThatOfTheActionsAndAUnitColumnOfItsOwn(DistributionCase row) {
    ActionDistribution actions = row.distribution();
    ActorCriticDistribution joint = new ActorCriticDistribution(actions);
    int width = actions.networkOutputs();
    Tape tape = new Tape();
    Var output = tape.input("output", Shape.batch(width + 1));
    Var ofActions = tape.input("output of actions", Shape.batch(width));
    List<Var> free = Inputs.record(tape, "free", actions.freeParameterShapes());
    RandomStream random = DistributionCase.random(4);
    double[] numbers = Inputs.normal(random, width + 1, 1);
    Inputs inputs =
        new Inputs()
            .put(output, numbers)
            .put(ofActions, Arrays.copyOf(numbers, width))
            .put(free, Inputs.normal(random, actions.freeParameterShapes(), 1));
    List<Var> jointParameters = joint.parameters(output, free);
    List<Var> parameters = actions.parameters(ofActions, free);
    assertArrayEquals(
        new double[] {numbers[width]}, inputs.evaluate(joint.value(jointParameters), 1));
    int columns = joint.fisherRootColumns();
    assertEquals(actions.fisherRootColumns() + 1, columns);
    assertEquals(actions.auxiliaryRootColumns() + 1, joint.auxiliaryRootColumns());
    for (int k = 0; k < columns - 1; k++) {
      double[] expected = inputs.evaluate(actions.fisherRoot(parameters, k), 1);
      double[] actual = inputs.evaluate(joint.fisherRoot(jointParameters, k), 1);
      assertArrayEquals(Arrays.copyOf(expected, width + 1), actual);
    }
    assertArrayEquals(
        Inputs.unit(width + 1, width),
        inputs.evaluate(joint.fisherRoot(jointParameters, columns - 1), 1));
    assertThrows(IndexOutOfBoundsException.class, () -> joint.fisherRoot(jointParameters, columns));
  }

  @ForEachDistribution
  void freeParametersAreThoseOfTheActions(DistributionCase row) {
    ActorCriticDistribution joint = new ActorCriticDistribution(row.distribution());
    assertEquals(row.distribution().freeParameterShapes(), joint.freeParameterShapes());
    double[] expected = new double[4];
    double[] actual = new double[4];
    row.distribution().initializeFreeParameters(expected, 1);
    joint.initializeFreeParameters(actual, 1);
    assertArrayEquals(expected, actual);
    row.distribution().fisherOfFreeParameters(expected, 1);
    joint.fisherOfFreeParameters(actual, 1);
    assertArrayEquals(expected, actual);
  }

  @Test
  void secondValueIsRejected() {
    ActorCriticDistribution joint = new ActorCriticDistribution(new Categorical(2));
    assertThrows(IllegalArgumentException.class, () -> new ActorCriticDistribution(joint));
  }

  private static double[][] withValue(double[][] parameters, double... values) {
    double[][] all = Arrays.copyOf(parameters, parameters.length + 1);
    all[parameters.length] = values;
    return all;
  }

  private static RandomStream[] streams(int rows) {
    RandomStream[] streams = new RandomStream[rows];
    Arrays.setAll(streams, DistributionCase::random);
    return streams;
  }
}
